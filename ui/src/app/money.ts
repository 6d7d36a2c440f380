/** What the screens of money are given of the program around them. */
import type { MoneyAround } from '@/features/money/around';
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
  openParty: (whose, name) => around.open({ sheet: 'invoice-party', whose, name }),
  openOrganisation: (organisationId) => around.open({ sheet: 'organisation', organisationId }),
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
  saveXml: (name, base64) => void theHost().saveFile(name, base64, 'xml'),
};
