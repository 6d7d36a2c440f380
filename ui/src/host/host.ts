/**
 * What the interface asks of the program around it: the desktop shell (`tauri.ts`), or a stand-in for tests and the
 * gallery (`fake.ts`).
 *
 * Files cross as ids: the shell keeps the path, the core reads the bytes, and no page script ever names a path.
 */
import type { ExportRequest } from '@/bindings/ExportRequest';
import type { Reply } from '@/bindings/Reply';

export interface ChosenFile {
  fileId: string;
  name: string;
}

/** What a dialog offers to choose; the shell turns it into a filter of file names, or into a dialog for folders. */
export type ChosenKind = 'calendar' | 'calendarFolder' | 'backup' | 'statement' | 'receipt' | 'picture';

export type SavedKind = 'pdf' | 'xml' | 'calendar' | 'archive' | 'message';

export type FileDrag = { kind: 'over' } | { kind: 'left' } | { kind: 'dropped'; files: ChosenFile[] };

/** How far an export is: documents that are written, and documents there are. */
export interface ExportProgress {
  done: number;
  of: number;
}

export type ExportEnded = { outcome: 'done'; name: string; documents: number } | { outcome: 'cancelled' };

export type Unsubscribe = () => void;

export interface Host {
  /** Runs one command of the core; rejects with a `WireError`. */
  rpc(name: string, payload: unknown): Promise<Reply>;
  /** Files that are dragged over the window and dropped on it. */
  onFileDrag(listener: (drag: FileDrag) => void): Unsubscribe;
  /** Opens a dialog; nothing when the coach closes it. A folder crosses as an id as a file does. */
  chooseFile(kind: ChosenKind): Promise<ChosenFile | null>;
  /** Asks where, then writes; false when the coach closes the dialog. */
  saveFile(suggestedName: string, base64: string, kind: SavedKind): Promise<boolean>;
  /** Asks where, then writes documents there, one by one; nothing when the coach closes the dialog. Rejects with a `WireError`. */
  exportFiles(request: ExportRequest): Promise<ExportEnded | null>;
  onExportProgress(listener: (progress: ExportProgress) => void): Unsubscribe;
  /** Opens the folder of the last export in the file manager. */
  showExport(): Promise<void>;
  /** Opens an https, mailto or tel link in the program that the system has for it. */
  openLink(url: string): Promise<void>;
  /** The core locked by itself: idle, suspended, another user. */
  onLocked(listener: () => void): Unsubscribe;
  /** Opens the print dialog for the sheet on screen. */
  print(): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Light, dark or as the system, for the next start: the page keeps nothing by itself. */
  rememberColours(colours: 'auto' | 'light' | 'dark'): Promise<void>;
}
