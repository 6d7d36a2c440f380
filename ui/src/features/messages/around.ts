/** The ways in which a message leaves, given by app/. The coach sends it; Stillpoint never does. */
import type { MailFile } from '@/bindings/MailFile';

export interface Leaving {
  copy: (text: string) => Promise<void>;
  /** In the mail program of the system. */
  openLink: (url: string) => Promise<void>;
  /** Asks where, then writes; false when the coach closes the dialog. */
  saveFile: (file: MailFile) => Promise<boolean>;
}
