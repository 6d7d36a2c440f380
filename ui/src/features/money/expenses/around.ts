/** What the expenses need of the program around them. */
import type { MoneyTabsProps } from '../MoneyTabs';

/** A file that was handed in and is read when it is needed. */
export interface HandedIn {
  fileId: string;
  name: string;
}

export interface ExpensesAround {
  hrefOfPart: MoneyTabsProps['hrefOf'];
  onYear: (year: number) => void;
  /** What was opened by its address, or came with a dropped file, is closed. */
  onClosed: () => void;
  /** Opens a dialog; nothing when the coach closes it. */
  chooseReceipt: () => Promise<HandedIn | null>;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
}
