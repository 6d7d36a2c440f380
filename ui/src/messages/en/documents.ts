import type { SeriesKind } from '@/bindings/SeriesKind';
import type { Template } from '@/bindings/Template';

const templates: Record<Template, { name: string; says: string }> = {
  classic: { name: 'Classic', says: 'Quiet and familiar.' },
  modern: { name: 'Modern', says: 'A bold title, and more air.' },
  compact: { name: 'Compact', says: 'Long lists on few pages.' },
};

const series: Record<SeriesKind, string> = {
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  receipt: 'Receipts',
};

/** Settings: how documents look, what they say, how they are numbered. */
export const documents = {
  look: 'How they look',
  template: 'Layout',
  templates,
  accent: 'Your colour',
  accentHelp: 'New documents take it. Those that were issued stay as they are.',
  logo: {
    label: 'Logo',
    none: 'No logo yet. A PNG or a JPEG works.',
    picture: 'Your logo',
    choose: 'Choose a picture',
    other: 'Choose another',
    remove: 'Take it away',
  },
  says: 'What they say',
  language: 'Language of documents',
  languageHelp: 'For clients whose page names no other.',
  currency: 'Currency of new offers and invoices',
  taxRegistered: 'I charge VAT or sales tax',
  taxId: 'Tax number',
  taxRate: 'Usual rate',
  taxNote: 'Sentence on invoices without tax',
  taxNoteHelp: 'Some countries ask for one, such as a small-business rule.',
  paying: 'How clients pay',
  accountHolder: 'Account holder',
  accountHolderHelp: 'Exactly as the bank has it. Banks compare the name before they pay.',
  iban: 'IBAN',
  bic: 'BIC',
  upiTitle: 'Payments in India',
  upi: 'UPI address',
  upiHelp: 'Stands on invoices in rupees.',
  specimen: {
    label: 'How an invoice will look',
    sentence: 'A sample with your choices, also those that are not saved yet.',
    behind: 'One field is not right yet, so this is how it looked before.',
    open: 'See a sample',
    close: 'Back to the choices',
  },
  series: {
    title: 'Numbers',
    sentence: 'Each number is given once, when a document is issued, and none is left out.',
    kinds: series,
    pattern: 'Pattern',
    patternOf: (kind: string) => `Pattern: ${kind}`,
    patternHelp: '{YYYY} or {YY} is the year, {NNNN} the count with at least four digits.',
    restart: 'Begin again with 1 each year',
    next: 'Count of the next one',
    nextHelp:
      'Only for coming from another program: set it once, and never lower. A number is not given twice.',
    from: 'Coming from another program',
    example: (number: string) => `The next one is ${number}.`,
    save: (kind: string) => `Save: ${kind}`,
  },
  lateFee: {
    title: 'Late fee',
    sentence: 'Proposed with a late reminder. It is charged only when you say so.',
    wanted: 'Propose a late fee',
    amount: 'How much',
    after: 'Days after the due day',
    save: 'Save the late fee',
  },
  electronic: {
    title: 'Your electronic invoices',
    sentence: 'What programs want to read about you beside the page, if a client asks for it.',
    change: 'Change these details',
  },
};
