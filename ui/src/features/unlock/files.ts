/** What these screens need of the desktop; app/ gives it, so that they can be drawn anywhere. */
export interface FileActs {
  choose: () => Promise<{ fileId: string; name: string } | null>;
  savePdf: (name: string, base64: string) => Promise<boolean>;
  print: () => Promise<void>;
}
