import type { AccountRole } from '@/bindings/AccountRole';
import type { ChartOfAccounts } from '@/bindings/ChartOfAccounts';
import type { ExportKind } from '@/bindings/ExportKind';

const title: Record<ExportKind, string> = {
  documents: 'Export documents',
  accountant_pack: 'Accountant pack',
};

const sentence: Record<ExportKind, string> = {
  documents: 'Invoices and credit notes as they were issued, all in one go.',
  accountant_pack: 'All that your accountant needs of these days, in one file.',
};

const begin: Record<ExportKind, string> = {
  documents: 'Choose where, and export',
  accountant_pack: 'Choose where, and make the pack',
};

const charts: Record<ChartOfAccounts, string> = {
  none: 'No posting file',
  skr03: 'SKR03',
  skr04: 'SKR04',
};

const roles: Record<AccountRole, string> = {
  receivables: 'What clients owe',
  bank: 'Bank',
  cash: 'Cash',
  card: 'On its way from a card',
  on_account: 'Money that belongs to no invoice',
  standard: 'Fees at 19 %',
  reduced: 'Fees at 7 %',
  small_business: 'Fees of a small business',
  reverse_charge: 'Fees for which the client owes the tax',
  exempt: 'Fees free of tax',
  outside_scope: 'Fees outside the tax of Germany',
  other: 'Other fees, and rounding',
  expenses: 'Expenses',
  provider_fees: 'What payment providers keep',
};

export const exporting = {
  title,
  sentence,
  begin,
  first: 'From',
  last: 'Until',
  form: 'As what',
  forms: { archive: 'One zip', folder: 'A folder' },
  contents: 'What is in it',
  choose: 'Choose which',
  all: 'All of them',
  document: (number: string, name: string, isCreditNote: boolean) =>
    isCreditNote ? `${number}, credit note, ${name}` : `${number}, ${name}`,
  placing: 'Choose a place for it.',
  bar: 'Documents written',
  progress: (done: number, of: number) => `${done} of ${of} ${of === 1 ? 'document' : 'documents'}`,
  cancel: 'Cancel export',
  goOn: 'Go on working',
  cancelled: 'Cancelled. Nothing was left behind.',
  done: (documents: number) => (documents === 1 ? 'Done: 1 document.' : `Done: ${documents} documents.`),
  show: 'Show in folder',
  another: 'All right',
  accounts: {
    title: 'Accounts for DATEV',
    help: 'A suggestion. Your accountant confirms the numbers, and may tell you others.',
    chart: 'Chart of accounts',
    charts,
    consultant: 'Number of the accountant',
    client: 'Your number there',
    roles,
    save: 'Save accounts',
  },
};
