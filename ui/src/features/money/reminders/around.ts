/** What the reminders need of the program around them. */
export interface RemindersAround {
  places: {
    person: (personId: string) => string;
    /** Where sessions are paused. */
    engagement: (personId: string) => string;
    invoice: (invoiceId: string) => string;
    /** Where the late fee is set. */
    lateFee: string;
  };
  /** A draft is read and sent there, by the coach. */
  onMessage: (messageId: string) => void;
  /** A message in the coach's own words. */
  onWrite: (personId: string) => void;
  openLink: (url: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}
