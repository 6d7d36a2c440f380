/** For tests: everything that Money asks of what stands around it, as spies. */
import { vi } from 'vitest';

import type { MoneyAround } from './around';

export function around(): MoneyAround {
  return {
    places: {
      money: '#/money',
      person: (id) => `#/people/${id}`,
      personMoney: (id) => `#/people/${id}/money`,
      invoice: (id) => `#/money/invoices/${id}`,
      settings: (section) => `#/settings/${section}`,
    },
    toInvoice: vi.fn(),
    toMoney: vi.fn(),
    openBilling: vi.fn(),
    openReminders: vi.fn(),
    openParty: vi.fn(),
    openOrganisation: vi.fn(),
    savePdf: vi.fn(),
    saveXml: vi.fn(),
    copy: vi.fn(),
    openMessage: vi.fn(),
  };
}
