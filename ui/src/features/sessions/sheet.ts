/** What can be opened beside any page, and what these sheets need of the program around them. */
import type { Outcome } from '@/bindings/Outcome';

export type Sheet =
  | { sheet: 'session'; sessionId: string }
  /** With an outcome chosen already, confirming is the next key; minutes as the timer of the focus view has them. */
  | { sheet: 'outcome'; sessionId: string; outcome?: Outcome; minutes?: number }
  /** To another time, as dragged or still to be typed. */
  | { sheet: 'move'; sessionId: string; start?: string; minutes?: number }
  | { sheet: 'book'; personId?: string; start?: string; minutes?: number }
  | { sheet: 'notes'; sessionId: string }
  | { sheet: 'versions'; sessionId: string }
  | { sheet: 'summary'; sessionId: string };

export type OpenSheet = (sheet: Sheet) => void;

export interface Links {
  open: (url: string) => void;
  copy: (text: string) => void;
}

/** Where the pages are that a session leads to. */
export interface Places {
  person: (personId: string) => string;
  money: (personId: string) => string;
  invoice: (invoiceId: string) => string;
  focus: (sessionId: string) => string;
}

export interface Around {
  open: OpenSheet;
  links: Links;
  places: Places;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}
