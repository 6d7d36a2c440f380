/** A month, drawn by `@mantine/schedule`: what was agreed as one line each; a click on a day opens it. */
import { MonthView, type ScheduleEventData } from '@mantine/schedule';
import { useMemo, type ReactNode } from 'react';

import type { CalendarDays } from '@/bindings/CalendarDays';
import type { OpenSheet } from '@/features/sessions/sheet';
import { firstOfMonth, formatNearDay, formatWeekday } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { ownArrows } from './Bar';
import { Chip, Event, type EventRoot } from './Event';
import { monthEventsOf, type Held } from './events';
import classes from './Month.module.css';
import { useKeysToMove } from './useKeysToMove';

/** The others stand behind "+2". */
const chips = 3;

export interface MonthProps {
  shown: CalendarDays;
  day: string;
  onDay: (day: string) => void;
  onGroup: (groupId: string) => void;
  open: OpenSheet;
}

export function Month({ shown, day, onDay, onGroup, open }: MonthProps) {
  const words = useMessages().calendar;
  const { locale } = useFormat();
  const events = useMemo(() => monthEventsOf(shown, words.dayOff), [shown, words]);
  const keys = useKeysToMove(
    (sessionId, start, minutes) =>
      open({ sheet: 'move', sessionId, start, ...(minutes === undefined ? {} : { minutes }) }),
    'week',
  );
  return (
    <div className={classes.month} {...{ [ownArrows]: '' }}>
      <MonthView
        date={firstOfMonth(day)}
        events={events}
        firstDayOfWeek={1}
        consistentWeeks={false}
        withHeader={false}
        highlightToday={false}
        maxEventsPerDay={chips}
        weekdayFormat={(on) => formatWeekday(on.slice(0, 10), locale)}
        labels={{ moreLabel: words.more }}
        classNames={{
          monthView: classes.view ?? '',
          monthViewDay: classes.day ?? '',
          monthViewDayLabel: classes.number ?? '',
          monthViewWeekday: classes.weekday ?? '',
        }}
        getDayProps={(on) => ({
          'aria-label': words.dayHolds(
            formatNearDay(on, locale),
            countOn(shown, on),
            offOn(shown, on, words.dayOff),
          ),
          'data-now': on === shown.today || undefined,
          'data-off': offOn(shown, on, words.dayOff) === null ? undefined : true,
        })}
        onDayClick={onDay}
        renderEvent={(event: ScheduleEventData, root: EventRoot & { children: ReactNode }) => (
          <Event
            held={event.payload as Held}
            root={root}
            dragged={false}
            keys={keys}
            onGrip={() => undefined}
          />
        )}
        renderEventBody={(event: ScheduleEventData) => <Chip held={event.payload as Held} />}
        onEventClick={(event: ScheduleEventData) => {
          const held = event.payload as Held;
          if ('session' in held) open({ sheet: 'session', sessionId: held.session.id });
          if ('group' in held) onGroup(held.group.groupId);
          if ('slot' in held) open({ sheet: 'slot-offer', offerId: held.slot.offerId });
        }}
      />
      {keys.status}
    </div>
  );
}

function countOn({ sessions, groups }: CalendarDays, day: string): number {
  return [...sessions, ...groups].filter(({ start }) => start.startsWith(day)).length;
}

function offOn({ daysOff }: CalendarDays, day: string, name: (reason?: string) => string): string | null {
  const off = daysOff.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  return off === undefined ? null : name(off.reason);
}
