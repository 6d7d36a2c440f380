import type { ReminderStep } from '@/bindings/ReminderStep';

const steps: Record<ReminderStep, string> = {
  friendly: 'Friendly word',
  day_after: 'First reminder',
  week_after: 'Second reminder',
  firm: 'Firm reminder',
  call: 'Call',
};

export const reminders = {
  title: 'To remind of',
  sentence: 'Each is drafted for you to read. Nothing is sent or charged by itself.',
  list: 'Invoices to remind of',
  nothing: 'Nothing is to be reminded of now. What becomes due appears here by itself.',
  count: (count: number) => (count === 1 ? '1 invoice to remind of' : `${count} invoices to remind of`),
  invoices: (count: number) => (count === 1 ? '1 invoice.' : `${count} invoices.`),
  look: 'Look',
  invoice: (number: string) => `Invoice ${number}`,
  due: 'due',
  steps,
  before: 'So far',
  draft: 'Draft the message',
  letter: 'Letter',
  fee: (amount: string) => `Charge the late fee, ${amount}`,
  of: (act: string, number: string) => `${act}: ${number}`,
  decide: 'Then decide together',
  call: (phone: string) => `Call ${phone}`,
  plan: 'Write about a plan',
  pause: 'Pause the sessions',
  writeOff: 'Write it off',
  lateFee: 'The late fee is set in the settings',
};

/** The parts of Money, as places of their own. */
export const moneyParts = {
  label: 'Parts of Money',
  invoices: 'Invoices',
  bank: 'Bank files',
  expenses: 'Expenses',
  reports: 'Reports',
};
