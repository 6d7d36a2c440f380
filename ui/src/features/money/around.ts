/** What these screens need of the program around them. */
export interface MoneyAround {
  places: {
    money: string;
    person: (personId: string) => string;
    personMoney: (personId: string) => string;
    invoice: (invoiceId: string) => string;
  };
  toInvoice: (invoiceId: string) => void;
  toMoney: () => void;
  /** Opens what is due to be billed. */
  openBilling: () => void;
  /** Opens what to remind of, or of one invoice. */
  openReminders: (invoiceId?: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}
