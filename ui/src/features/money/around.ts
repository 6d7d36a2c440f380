import type { WhichParty } from '@/bindings/WhichParty';

/** What these screens need of the program around them. */
export interface MoneyAround {
  places: {
    money: string;
    person: (personId: string) => string;
    personMoney: (personId: string) => string;
    invoice: (invoiceId: string) => string;
    settings: (section: 'practice' | 'documents' | 'payments') => string;
  };
  toInvoice: (invoiceId: string) => void;
  toMoney: () => void;
  /** Opens what is due to be billed. */
  openBilling: () => void;
  /** Opens what to remind of, or of one invoice. */
  openReminders: (invoiceId?: string) => void;
  /** Opens how a client or an organisation gets invoices. */
  openParty: (whose: WhichParty, name: string) => void;
  /** Opens the organisation that pays. */
  openOrganisation: (organisationId: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
  /** The same for an electronic invoice without a page. */
  saveXml: (name: string, base64: string) => void;
  /** Puts it on the clipboard. */
  copy: (text: string) => void;
  /** Opens a message that was drafted. */
  openMessage: (messageId: string) => void;
}
