/**
 * How long a session has gone on, counted by the coach's start and stop. It outlives the view, so that looking
 * something up does not lose it, and the lock, which starts the page again. Hands its minutes to whoever asks what
 * happened.
 */
import { useSyncExternalStore } from 'react';

import { acrossLocks, instant, type Counted } from './acrossLocks';

const aSecond = 1_000;
const aMinute = 60_000;
const counted = new Map(acrossLocks.read());
const listeners = new Set<() => void>();

function of(sessionId: string): Counted {
  return counted.get(sessionId) ?? { before: 0, since: null };
}

function elapsed({ before, since }: Counted): number {
  // The clock of the computer may have been set back meanwhile.
  return before + (since === null ? 0 : Math.max(0, instant() - since));
}

export const sessionTimer = {
  toggle: (sessionId: string): void => {
    const now = of(sessionId);
    const since = now.since === null ? instant() : null;
    counted.set(sessionId, { before: elapsed(now), since });
    acrossLocks.keep(counted);
    listeners.forEach((listener) => listener());
  },
  /** For the log: a session that was begun took at least a minute. Nothing when it was not counted. */
  minutes: (sessionId: string): number | null =>
    counted.has(sessionId) ? Math.max(1, Math.round(elapsed(of(sessionId)) / aMinute)) : null,
  forgetAll: (): void => {
    counted.clear();
    acrossLocks.keep(counted);
  },
};

export interface ShownTime {
  running: boolean;
  /** Whole ones that have passed; nothing before the first start. */
  minutes: number | null;
}

export function useSessionTimer(sessionId: string): ShownTime {
  const running = useSyncExternalStore(changes, () => of(sessionId).since !== null);
  const minutes = useSyncExternalStore(changes, () =>
    counted.has(sessionId) ? Math.floor(elapsed(of(sessionId)) / aMinute) : null,
  );
  return { running, minutes };
}

function changes(listener: () => void): () => void {
  listeners.add(listener);
  const clock = setInterval(listener, aSecond);
  return () => {
    listeners.delete(listener);
    clearInterval(clock);
  };
}
