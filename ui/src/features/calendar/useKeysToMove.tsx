/**
 * Moving a session with the keyboard: Alt and an arrow carries it on, Shift as well changes its length, Enter asks what
 * that means in the same dialog as a drag, Escape leaves it where it is. Until Enter nothing has happened.
 */
import { useState, type KeyboardEvent, type ReactNode } from 'react';

import type { SessionItem } from '@/bindings/SessionItem';
import { atMinute, formatNearDay, minuteOf } from '@/format/clock';
import { formatTimeRange } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Grid.module.css';

const quarter = 15;
const day = 24 * 60;
export const keysToMove =
  'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowUp Alt+Shift+ArrowDown';

interface Carried {
  session: SessionItem;
  start: string;
  minutes: number;
}

export interface KeysToMove {
  carriedId: string | null;
  onKeyDown: (event: KeyboardEvent, session: SessionItem) => void;
  drop: () => void;
  /** What is being carried where, for eye and ear. */
  status: ReactNode;
}

/** `vertical` is how far an arrow up or down goes: a quarter of an hour in a grid of hours, a week in a month. */
export function useKeysToMove(
  onMove: (sessionId: string, start: string, minutes?: number) => void,
  vertical: 'quarter' | 'week' = 'quarter',
): KeysToMove {
  const [carried, setCarried] = useState<Carried | null>(null);
  const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };
  const byRow = vertical === 'week' ? 7 * day : quarter;

  const onKeyDown = (event: KeyboardEvent, session: SessionItem) => {
    if (event.key === 'Escape' && carried !== null) {
      event.preventDefault();
      setCarried(null);
    }
    if (event.key === 'Enter' && carried !== null) {
      event.preventDefault();
      setCarried(null);
      const { start, minutes } = carried;
      onMove(session.id, start, minutes === session.bookedMinutes ? undefined : minutes);
    }
    if (!event.altKey || !(event.key in steps) || session.status !== 'scheduled') return;
    // Otherwise the page goes back, or the focus to another slot.
    event.preventDefault();
    event.stopPropagation();
    const step = steps[event.key as keyof typeof steps];
    const upright = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const from =
      carried?.session.id === session.id
        ? carried
        : { session, start: session.start, minutes: session.bookedMinutes };
    if (!event.shiftKey) {
      setCarried({ ...from, start: further(from.start, step * (upright ? byRow : day)) });
    } else if (upright) {
      setCarried({ ...from, minutes: Math.max(quarter, from.minutes + step * quarter) });
    }
  };

  return {
    carriedId: carried?.session.id ?? null,
    onKeyDown,
    drop: () => setCarried(null),
    status: <Status carried={carried} />,
  };
}

function further(start: string, minutes: number): string {
  return atMinute(start, minuteOf(start) + minutes);
}

function Status({ carried }: { carried: Carried | null }) {
  const words = useMessages().calendar;
  const { locale } = useFormat();
  return (
    <div role="status" className={classes.carried} data-shown={carried !== null || undefined}>
      {carried !== null && (
        <>
          <strong>
            {words.moving(
              carried.session.personName,
              formatNearDay(carried.start, locale),
              formatTimeRange(carried.start, further(carried.start, carried.minutes), locale),
            )}
          </strong>{' '}
          {words.movingKeys}
        </>
      )}
    </div>
  );
}
