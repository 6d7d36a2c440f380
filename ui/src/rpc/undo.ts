/** The last change that can be undone from the line at the foot. One at a time: the newest wins. */
import { useSyncExternalStore } from 'react';

import type { Undo } from '@/bindings/Undo';

let offered: Undo | null = null;
const listeners = new Set<() => void>();

function change(next: Undo | null): void {
  offered = next;
  listeners.forEach((listener) => listener());
}

export const undoLine = {
  offer: (undo: Undo) => change(undo),
  clear: () => change(null),
};

export function useOfferedUndo(): Undo | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
}
