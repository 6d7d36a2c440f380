/**
 * The last change that can be undone: from the line at the foot while it is shown, with the keys for longer. One at a
 * time: the newest wins.
 */
import { useSyncExternalStore } from 'react';

import type { UndoLine } from '@/bindings/UndoLine';

export interface OfferedUndo extends UndoLine {
  /** The line at the foot says it. */
  shown: boolean;
}

let offered: OfferedUndo | null = null;
const listeners = new Set<() => void>();

function change(next: OfferedUndo | null): void {
  offered = next;
  listeners.forEach((listener) => listener());
}

function setShown(shown: boolean): void {
  if (offered !== null) change({ ...offered, shown });
}

export const undoLine = {
  offer: (undo: UndoLine) => change({ ...undo, shown: true }),
  /** For what is stored while the coach types: no line interrupts, the keys still find it. */
  keep: (undo: UndoLine) => change({ ...undo, shown: false }),
  show: () => setShown(true),
  hide: () => setShown(false),
  clear: () => change(null),
};

export function useOfferedUndo(): OfferedUndo | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
}
