/** What can be opened beside any page, and what these sheets need of the program around them. */
import type { CalendarFile } from '@/bindings/CalendarFile';
import type { Outcome } from '@/bindings/Outcome';
import type { WhichParty } from '@/bindings/WhichParty';

export type Sheet =
  | { sheet: 'session'; sessionId: string }
  /** With an outcome chosen already, confirming is the next key. */
  | { sheet: 'outcome'; sessionId: string; outcome?: Outcome }
  /** To another time, as dragged or still to be typed. */
  | { sheet: 'move'; sessionId: string; start?: string; minutes?: number }
  | { sheet: 'book'; personId?: string; start?: string; minutes?: number }
  /** Times for a client to choose from. */
  | { sheet: 'offer'; personId: string }
  /** Times that were offered: one offer, or all of them. */
  | { sheet: 'slot-offer'; offerId: string }
  | { sheet: 'slot-offers' }
  | { sheet: 'notes'; sessionId: string }
  | { sheet: 'versions'; sessionId: string }
  /** With the minutes that the timer counted. */
  | { sheet: 'wrapUp'; sessionId: string; minutes?: number }
  | { sheet: 'summary'; sessionId: string }
  | { sheet: 'message'; messageId: string }
  /** Of this client, or of whoever is chosen then. */
  | { sheet: 'supervision'; personId?: string }
  /** A date of a group. */
  | { sheet: 'group-date'; groupSessionId: string }
  /** Everything that is due to be billed. */
  | { sheet: 'billing' }
  /** What to remind of: everything that is due, or one invoice. */
  | { sheet: 'reminders'; invoiceId?: string }
  /** What of an engagement is paid back. */
  | { sheet: 'refund'; engagementId: string }
  /** How a client, an organisation or (with neither) the practice stands on electronic invoices. */
  | { sheet: 'invoice-party'; whose: WhichParty; name?: string }
  /** An organisation that pays. */
  | { sheet: 'organisation'; organisationId: string }
  /** A new message to somebody. */
  | { sheet: 'write'; personId: string };

/** Of these, the ones that are about a session; the others are drawn by app/. */
export type SessionSheetName = Exclude<
  Sheet['sheet'],
  | 'message'
  | 'write'
  | 'offer'
  | 'slot-offer'
  | 'slot-offers'
  | 'supervision'
  | 'group-date'
  | 'billing'
  | 'reminders'
  | 'refund'
  | 'invoice-party'
  | 'organisation'
>;

export type OpenSheet = (sheet: Sheet) => void;

export interface Links {
  open: (url: string) => void;
  copy: (text: string) => void;
}

/** Where the pages are that a session leads to. */
export interface Places {
  person: (personId: string) => string;
  /** Of one client, or of everybody. */
  money: (personId?: string) => string;
  invoice: (invoiceId: string) => string;
  prep: (sessionId: string) => string;
  group: (groupId: string) => string;
  focus: (sessionId: string) => string;
  /** Where calendars of others are set up. */
  calendars: () => string;
}

export interface Around {
  open: OpenSheet;
  links: Links;
  places: Places;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
  saveCalendar: (file: CalendarFile) => void;
}
