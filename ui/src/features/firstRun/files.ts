/** What the recovery kit needs of the desktop; app/ gives it. */
export interface FileActs {
  savePdf: (name: string, base64: string) => Promise<boolean>;
  print: () => Promise<void>;
}
