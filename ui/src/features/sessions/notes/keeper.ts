/**
 * Keeps what is typed, at most so long after a key, while the typing goes on: the first key starts the clock, further
 * ones do not put it off. One write at a time. What could not be kept is tried again by itself.
 */
export type KeepingState = 'kept' | 'keeping' | 'failed';

/** From a key to its being asked for; with the write itself it stays under two seconds. */
export const keepWithin = 1_000;
export const tryAgainAfter = 4_000;

export interface Keeper<Value> {
  /** Typed: kept soon. */
  change: (value: Value) => void;
  /** Keeps at once what is not kept yet; whether all of it is. */
  flush: () => Promise<boolean>;
  /** Something else is written once what goes on now is done; whatever was to be kept is in it. */
  instead: (write: () => Promise<boolean>) => Promise<boolean>;
  /** No clock is left running. */
  stop: () => void;
}

export function createKeeper<Value>(
  keep: (value: Value) => Promise<boolean>,
  tell: (state: KeepingState) => void,
): Keeper<Value> {
  let waiting: { value: Value } | null = null;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let failing = false;
  let line: Promise<boolean> = Promise.resolve(true);

  const setClock = (after: number) => {
    clock ??= setTimeout(() => void flush(), after);
  };
  const stopClock = () => {
    clearTimeout(clock);
    clock = undefined;
  };
  const next = (write: () => Promise<boolean>): Promise<boolean> => {
    stopClock();
    line = line.then(write);
    return line;
  };
  const keepWaiting = async (): Promise<boolean> => {
    if (waiting === null) return true;
    const taken = waiting;
    waiting = null;
    if (!(await keep(taken.value))) {
      waiting ??= taken;
      fail();
      return false;
    }
    settle();
    return true;
  };
  const fail = () => {
    failing = true;
    tell('failed');
    if (waiting !== null) setClock(tryAgainAfter);
  };
  const settle = () => {
    failing = false;
    tell(waiting === null ? 'kept' : 'keeping');
    if (waiting !== null) setClock(keepWithin);
  };
  const flush = () => next(keepWaiting);

  return {
    change: (value) => {
      waiting = { value };
      // Until it is kept again, nothing says that all is well.
      if (!failing) tell('keeping');
      setClock(keepWithin);
    },
    flush,
    instead: (write) =>
      next(async () => {
        const taken = waiting;
        waiting = null;
        const done = await write();
        if (!done) {
          waiting ??= taken;
          fail();
          return false;
        }
        settle();
        return true;
      }),
    stop: stopClock,
  };
}
