/** A stand-in for tests and the gallery: answers come from a table, and what was asked for is written down. */
import type { ExportRequest } from '@/bindings/ExportRequest';
import type { Reply } from '@/bindings/Reply';
import type { WireError } from '@/bindings/WireError';
import type { ChosenFile, ExportEnded, ExportProgress, FileDrag, Host } from './host';

export type FakeAnswers = Record<string, (payload: never) => Reply>;

export interface FakeHost extends Host {
  asked: { name: string; payload: unknown }[];
  saved: { name: string; kind: string }[];
  opened: string[];
  copied: string[];
  printed: number;
  colours: string[];
  exported: ExportRequest[];
  shownExports: number;
  drag(drag: FileDrag): void;
  lock(): void;
  /** What an export tells while it runs. */
  exporting(progress: ExportProgress): void;
  /** How the export ends that runs; nothing is as if the dialog had been closed. */
  endExport(ended: ExportEnded | null): void;
  failExport(refusal: FakeRefusal): void;
}

export function answer(data: unknown, more: Partial<Reply> = {}): Reply {
  return { data, touched: [], undo: null, ...more };
}

/** Thrown by an answer of the table; arrives as the rejection that the shell would give. */
export class FakeRefusal extends Error {
  readonly wire: WireError;

  constructor(wire: Partial<WireError> & Pick<WireError, 'code' | 'message'>) {
    super(wire.message);
    this.wire = { issues: [], retry: false, ...wire };
  }
}

export function createFakeHost(answers: FakeAnswers, chosen: ChosenFile | null = null): FakeHost {
  const dragListeners = new Set<(drag: FileDrag) => void>();
  const lockListeners = new Set<() => void>();
  const exportListeners = new Set<(progress: ExportProgress) => void>();
  let running: { end: (ended: ExportEnded | null) => void; fail: (cause: unknown) => void } | null = null;
  const host: FakeHost = {
    asked: [],
    saved: [],
    opened: [],
    copied: [],
    printed: 0,
    colours: [],
    exported: [],
    shownExports: 0,
    rpc: (name, payload) => {
      host.asked.push({ name, payload });
      const reply = answers[name];
      if (reply === undefined) return Promise.reject(new Error(`the fake host has no answer to ${name}`));
      try {
        return Promise.resolve(reply(payload as never));
      } catch (refusal) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        return Promise.reject(refusal instanceof FakeRefusal ? refusal.wire : refusal);
      }
    },
    onFileDrag: (listener) => {
      dragListeners.add(listener);
      return () => dragListeners.delete(listener);
    },
    chooseFile: () => Promise.resolve(chosen),
    saveFile: (name, _base64, kind) => {
      host.saved.push({ name, kind });
      return Promise.resolve(true);
    },
    exportFiles: (request) => {
      host.exported.push(request);
      return new Promise((end, fail) => {
        running = { end, fail };
      });
    },
    onExportProgress: (listener) => {
      exportListeners.add(listener);
      return () => exportListeners.delete(listener);
    },
    showExport: () => {
      host.shownExports += 1;
      return Promise.resolve();
    },
    openLink: (url) => {
      host.opened.push(url);
      return Promise.resolve();
    },
    onLocked: (listener) => {
      lockListeners.add(listener);
      return () => lockListeners.delete(listener);
    },
    print: () => {
      host.printed += 1;
      return Promise.resolve();
    },
    copyText: (text) => {
      host.copied.push(text);
      return Promise.resolve();
    },
    rememberColours: (colours) => {
      host.colours.push(colours);
      return Promise.resolve();
    },
    drag: (drag) => dragListeners.forEach((listener) => listener(drag)),
    exporting: (progress) => exportListeners.forEach((listener) => listener(progress)),
    endExport: (ended) => running?.end(ended),
    failExport: (refusal) => running?.fail(refusal.wire),
    lock: () => lockListeners.forEach((listener) => listener()),
  };
  return host;
}
