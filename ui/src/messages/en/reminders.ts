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
  lateFee: {
    title: 'Late fee',
    off: 'None is charged.',
    on: (amount: string, days: number) =>
      days === 1 ? `${amount}, from the day after` : `${amount}, from ${days} days after the day to pay`,
    help: 'It is offered at an invoice that is late, and charged only when you press it.',
    amount: 'How much',
    afterDays: 'From how many days late',
    save: 'Save',
    none: 'Charge none',
  },
  letterSheet: {
    title: (number: string) => `Reminder letter for ${number}`,
    sentence: 'To print or to attach. It is not sent from here.',
    tone: 'Tone',
    tones: { friendly: 'Friendly', firm: 'Firm', last: 'Last' },
    save: 'Save as PDF',
  },
};

/** The parts of Money, as places of their own. */
export const moneyParts = {
  label: 'Parts of Money',
  invoices: 'Invoices',
  bank: 'Bank files',
  expenses: 'Expenses',
  reports: 'Reports',
};
