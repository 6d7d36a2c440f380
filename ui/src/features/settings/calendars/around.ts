import type { ChosenFile } from '@/host';

/** What connecting a calendar needs of the desktop; app/ gives it. */
export interface CalendarsAround {
  chooseFile: () => Promise<ChosenFile | null>;
  chooseFolder: () => Promise<ChosenFile | null>;
  /** In the browser of the system. */
  openLink: (url: string) => void;
}
