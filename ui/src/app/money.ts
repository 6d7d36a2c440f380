/** What the screens of money are given of the program around them. */
import type { MoneyAround } from '@/features/money/around';
import type { BankPlaces } from '@/features/money/bank/places';
import type { MoneyPart } from '@/features/money/MoneyTabs';
import type { ReportPlaces } from '@/features/money/reports/around';
import { theHost } from '@/host';
import { go, href } from './routes';
import { around } from './sheets';

export const moneyAround: MoneyAround = {
  places: {
    money: href({ at: 'money' }),
    person: (id) => href({ at: 'person', id, tab: 'overview' }),
    personMoney: (id) => href({ at: 'person', id, tab: 'money' }),
    invoice: (id) => href({ at: 'invoice', id }),
    settings: (section) => href({ at: 'settings', section }),
  },
  toInvoice: (id) => go({ at: 'invoice', id }),
  toMoney: () => go({ at: 'money' }),
  openBilling: () => around.open({ sheet: 'billing' }),
  openReminders: (invoiceId) =>
    around.open({ sheet: 'reminders', ...(invoiceId === undefined ? {} : { invoiceId }) }),
  openParty: (whose, name) => around.open({ sheet: 'invoice-party', whose, name }),
  openOrganisation: (organisationId) => around.open({ sheet: 'organisation', organisationId }),
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
  saveXml: (name, base64) => void theHost().saveFile(name, base64, 'xml'),
  copy: (text) => void theHost().copyText(text),
  openMessage: (messageId) => around.open({ sheet: 'message', messageId }),
};

const parts: Record<MoneyPart, string> = {
  invoices: href({ at: 'money' }),
  bank: href({ at: 'bankFiles' }),
  expenses: href({ at: 'expenses' }),
  reports: href({ at: 'reports', view: 'glance' }),
};

export const hrefOfPart = (part: MoneyPart) => parts[part];

/** For Money and the palette. */
export async function chooseBankFile(): Promise<void> {
  const file = await theHost().chooseFile('statement');
  if (file !== null) go({ at: 'bankFile', ...file });
}

export const bankPlaces: BankPlaces = {
  onChoose: () => void chooseBankFile(),
  onDone: () => go({ at: 'bankFiles' }),
  hrefOfPart,
};

const moneyOf = (id: string) => href({ at: 'person', id, tab: 'money' });
const engagementOf = (id: string) => href({ at: 'person', id, tab: 'engagement' });

export const reportPlaces: ReportPlaces = {
  hrefOfPart,
  hrefOfView: (view) => href({ at: 'reports', view }),
  engagement: engagementOf,
  hrefOfRow: (source, personId) => {
    switch (source.kind) {
      case 'invoice':
        return href({ at: 'invoice', id: source.invoiceId });
      case 'payment':
        if (source.invoiceId !== null) return href({ at: 'invoice', id: source.invoiceId });
        return personId === null ? undefined : moneyOf(personId);
      case 'expense':
        return href({ at: 'expenses', expenseId: source.expenseId });
      case 'engagement':
        return personId === null ? undefined : engagementOf(personId);
    }
  },
};
