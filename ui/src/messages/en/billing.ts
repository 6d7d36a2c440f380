import type { RefundMethod } from '@/bindings/RefundMethod';

export const billing = {
  title: 'Due to be billed',
  look: 'Look through',
  list: 'What is due',
  nothing: 'Nothing is due. New parts, periods and months appear here by themselves.',
  take: (title: string, name: string) => `Prepare ${title}, ${name}`,
  since: 'since',
  paidBy: (name: string) => `paid by ${name}`,
  lines: 'What will stand on it',
  help: 'Each becomes a draft. You see every one before it goes out.',
  prepare: (count: number) =>
    count === 0 ? 'Prepare drafts' : count === 1 ? 'Prepare 1 draft' : `Prepare ${count} drafts`,
};

const methods: Record<RefundMethod, string> = {
  none: 'Nothing back',
  pro_rata: 'The share that is left',
  re_rated: 'At the price of single sessions',
  custom: 'My own figure',
};

const explained: Record<RefundMethod, string> = {
  none: 'What is left ends, and what was paid stays paid.',
  pro_rata: 'What was paid, less the share of the sessions that were used.',
  re_rated: 'What was paid, less each session that was used at your usual single price.',
  custom: 'You agreed on something else.',
};

export const refund = {
  title: 'Refund',
  method: 'How it is worked out',
  methods,
  explained,
  singleRate: 'Price of a single session',
  singleRateHelp: 'With tax. As you charge it now, if you leave it empty.',
  fee: 'Kept for the trouble',
  amount: 'Paid back',
  reason: 'Why',
  reasonHelp: 'Stands on the credit note.',
  worksheet: 'The arithmetic',
  total: 'Refund',
  noteOf: (number: string) => `On invoice ${number}`,
  follows: 'What follows',
  confirm: 'Prepare the refund',
  open: 'Refund',
  openOf: (title: string) => `Refund: ${title}`,
};

export const statement = {
  title: 'Account statement',
  sentence: 'Every invoice and payment of these days, with what was open before and after.',
  from: 'From',
  fromHelp: 'The first of January, if you leave it empty.',
  until: 'Until',
  untilHelp: 'Today, if you leave it empty.',
  payer: 'Whose account',
  save: 'Save as PDF',
};
