/**
 * The export that goes on, apart from any screen: its sheet may be closed meanwhile and finds it again. Cancelling is
 * the core's; a practice that closes takes this page along.
 */
import { useSyncExternalStore } from 'react';

import type { ExportKind } from '@/bindings/ExportKind';
import type { ExportRequest } from '@/bindings/ExportRequest';
import { theHost, type ExportEnded, type ExportProgress } from '@/host';
import { asRpcError, type RpcError } from '@/rpc/errors';

export interface ExportRun {
  kind: ExportKind;
  /** Nothing while the coach chooses a place. */
  progress: ExportProgress | null;
  /** Nothing while it goes on. */
  ended: ExportEnded | null;
  error: RpcError | null;
}

let current: ExportRun | null = null;
const listeners = new Set<() => void>();

function set(next: ExportRun | null): void {
  current = next;
  listeners.forEach((listener) => listener());
}

export const exportRun = {
  /** Never rejects; a dialog that was closed is as if nothing had been asked. */
  begin: async (request: ExportRequest): Promise<void> => {
    const { kind } = request;
    set({ kind, progress: null, ended: null, error: null });
    const leave = theHost().onExportProgress((progress) => {
      if (current !== null) set({ ...current, progress });
    });
    try {
      const ended = await theHost().exportFiles(request);
      set(ended === null ? null : { kind, progress: current?.progress ?? null, ended, error: null });
    } catch (cause) {
      set({ kind, progress: null, ended: null, error: asRpcError(cause) });
    } finally {
      leave();
    }
  },
  forget: () => set(null),
};

export function useExportRun(): ExportRun | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** Whether something goes out now, or is about to. */
export function goesOn(run: ExportRun | null): run is ExportRun {
  return run !== null && run.ended === null && run.error === null;
}
