/** The last change that can be undone from the line at the foot. One at a time: the newest wins. */
import { useSyncExternalStore } from 'react';

import type { UndoLine } from '@/bindings/UndoLine';

let offered: UndoLine | null = null;
const listeners = new Set<() => void>();

function change(next: UndoLine | null): void {
  offered = next;
  listeners.forEach((listener) => listener());
}

export const undoLine = {
  offer: (undo: UndoLine) => change(undo),
  clear: () => change(null),
};

export function useOfferedUndo(): UndoLine | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
}
