import type { ChosenFile } from '@/host';

/** What the settings need of the desktop; app/ gives it. */
export interface FileActs {
  choose: () => Promise<ChosenFile | null>;
  choosePicture: () => Promise<ChosenFile | null>;
  savePdf: (name: string, base64: string) => Promise<boolean>;
}
