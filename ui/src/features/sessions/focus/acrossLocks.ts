/**
 * What the timer has counted, for the page that starts again after a lock. The window's name outlives that, and goes
 * with the window: it never reaches a disk. Nothing of a client is in it, only how long something has gone on, under
 * the same long random id that the address of the focus view has.
 */
export interface Counted {
  /** Milliseconds of the stretches that are over. */
  before: number;
  /** When the stretch that goes on began. */
  since: number | null;
}

/** Of one clock before and after the page started again, and even while the page is open. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

export const acrossLocks = {
  read: (): [string, Counted][] => {
    try {
      const kept: unknown = JSON.parse(window.name);
      return Array.isArray(kept) ? kept.filter(isCounted) : [];
    } catch {
      return [];
    }
  },
  keep: (counted: ReadonlyMap<string, Counted>): void => {
    window.name = JSON.stringify([...counted]);
  },
};

function isCounted(entry: unknown): entry is [string, Counted] {
  if (!Array.isArray(entry)) return false;
  const [id, counted] = entry as [unknown, Partial<Record<keyof Counted, unknown>> | null | undefined];
  return (
    typeof id === 'string' &&
    typeof counted?.before === 'number' &&
    (counted.since === null || typeof counted.since === 'number')
  );
}
