/**
 * The hours of a week or a day, drawn by `@mantine/schedule`: layout, whole days, the line of now, keys between the
 * slots and the length by the lower edge are the library's; moving is `useDragToMove`.
 */
import { Box, Portal } from '@mantine/core';
import { DayView, WeekView, type ScheduleEventData } from '@mantine/schedule';
import { useEffect, useMemo, useRef, type ComponentProps, type CSSProperties, type ReactNode } from 'react';

import type { CalendarDays } from '@/bindings/CalendarDays';
import type { SessionItem } from '@/bindings/SessionItem';
import type { OpenSheet } from '@/features/sessions/sheet';
import { formatNearDay, formatWeekday, fromPicker, minuteOf, minutesBetween } from '@/format/clock';
import { formatTime, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { ownArrows } from './Bar';
import { besideLabels } from './beside';
import { clock, eventsOf, slotKind, type Held } from './events';
import { BusyBody, Event, GroupBody, HeldBody, SessionBody, type EventRoot } from './Event';
import classes from './Grid.module.css';
import { slotMinutes, slotStart, useDragToMove } from './useDragToMove';
import { useKeysToMove } from './useKeysToMove';

/** Before this hour the grid begins only when something is there. */
const usualStart = 6 * 60;

export interface GridProps {
  shown: CalendarDays;
  day: string;
  view: 'week' | 'day';
  now: string;
  onDay: (day: string) => void;
  onGroup: (groupId: string) => void;
  open: OpenSheet;
}

export function Grid({ shown, day, view, now, onDay, onGroup, open }: GridProps) {
  const { calendar: words, sessions } = useMessages();
  const { locale } = useFormat();
  const place = shown.beside === undefined ? '' : placeOfZone(shown.beside.zone);
  const events = useMemo(() => eventsOf(shown, words.dayOff), [shown, words]);
  const drag = useDragToMove((sessionId, start) => open({ sheet: 'move', sessionId, start }));
  const keys = useKeysToMove((sessionId, start, minutes) =>
    open({ sheet: 'move', sessionId, start, ...(minutes === undefined ? {} : { minutes }) }),
  );
  const theirs = useMemo(() => besideLabels(shown.beside, locale), [shown.beside, locale]);
  const begins = startOf(shown);
  const opens = Math.min(...shown.workingWeek.map(({ fromMinute }) => fromMinute), 9 * 60);

  const viewport = useRef<HTMLDivElement>(null);
  const first = clock(Math.max(begins, opens - 60)).slice(0, 5);
  // The library would hide the hour it scrolls to behind its own head.
  useEffect(() => {
    const box = viewport.current;
    const top = box?.querySelector(`[${slotStart}]`);
    const target = box?.querySelector(`[${slotStart}$="T${first}"]`);
    if (box === null || top == null || target == null) return;
    box.scrollTop = target.getBoundingClientRect().top - top.getBoundingClientRect().top;
  }, [view, first]);

  const shared = {
    date: day,
    events,
    startTime: clock(begins),
    endTime: '23:59:59',
    intervalMinutes: slotMinutes,
    eventResizeInterval: 15,
    slotHeight: '3.5rem',
    allDaySlotHeight: '3.25rem',
    withHeader: false,
    // A second past the minute: by that the label of now is told from those of the hours.
    getCurrentTime: () => `${now}:01`,
    slotLabelFormat: (at: string) => {
      const time = formatTime(fromPicker(at), locale);
      const there = at.endsWith(':00') ? theirs.axis(fromPicker(at)) : undefined;
      return there === undefined ? time : `${time}\n${there}`;
    },
    labels: { allDay: words.allDay, week: '', timeSlot: words.slot, weekday: words.weekday },
    getTimeSlotProps: ({ start }: { start: string }) => {
      const at = fromPicker(start);
      const there = theirs.at(at);
      const said = there === undefined || place === '' ? '' : `, ${sessions.theirTime(there, place)}`;
      return {
        [slotStart]: at,
        'data-kind': slotKind(shown, at),
        'data-theirs': theirs.other(at),
        'aria-label': `${words.slot} ${spoken(at, locale)}${said}`,
      };
    },
    onTimeSlotClick: ({ slotStart: at }: { slotStart: string }) => {
      if (!drag.wasDragged()) open({ sheet: 'book', start: fromPicker(at) });
    },
    onAllDaySlotClick: (on: string) => open({ sheet: 'book', start: on }),
    renderEvent: (event: ScheduleEventData, root: EventRoot & { children: ReactNode }) => (
      <Event
        held={event.payload as Held}
        root={root}
        dragged={drag.ghost?.id === event.id}
        keys={keys}
        onGrip={(pressed, { id, start }) => drag.grip(pressed, id, start)}
      />
    ),
    renderEventBody: (event: ScheduleEventData) => {
      const held = event.payload as Held;
      if ('session' in held) return <SessionBody session={held.session} />;
      if ('slot' in held) return <HeldBody slot={held.slot} />;
      if ('group' in held) return <GroupBody group={held.group} />;
      return <BusyBody title={'daysOff' in held ? held.title : held.busy.title} />;
    },
    onEventClick: (event: ScheduleEventData) => {
      const held = event.payload as Held;
      if (drag.wasDragged()) return;
      if ('session' in held) open({ sheet: 'session', sessionId: held.session.id });
      if ('group' in held) onGroup(held.group.groupId);
      if ('slot' in held) open({ sheet: 'slot-offer', offerId: held.slot.offerId });
    },
    withEventResize: true,
    canResizeEvent: (event: ScheduleEventData) => movable(event.payload as Held),
    onEventResize: ({ eventId, newStart, newEnd }: Resized) =>
      open({
        sheet: 'move',
        sessionId: String(eventId),
        start: fromPicker(newStart),
        minutes: minutesBetween(fromPicker(newStart), fromPicker(newEnd)),
      }),
    scrollAreaProps: { className: classes.scroll ?? '', viewportRef: viewport },
  } satisfies Partial<ComponentProps<typeof WeekView>>;

  return (
    <div
      className={classes.grid}
      data-begins={begins}
      data-beside={shown.beside === undefined ? undefined : true}
      style={place === '' ? {} : cornerOf(placeOfZone(shown.zone), place)}
      {...{ [ownArrows]: '' }}
    >
      {view === 'week' ? (
        <WeekView
          {...shared}
          classNames={{
            weekView: classes.view ?? '',
            weekViewSlotLabel: classes.hour ?? '',
            weekViewDayLabel: classes.weekday ?? '',
            weekViewHeader: classes.head ?? '',
            weekViewCorner: classes.corner ?? '',
            weekViewDaySlot: classes.slot ?? '',
            weekViewAllDaySlots: classes.allDays ?? '',
            weekViewAllDaySlotsLabel: classes.allDay ?? '',
            currentTimeIndicator: classes.now ?? '',
          }}
          withWeekNumber={false}
          highlightToday
          weekdayFormat={(on) => formatWeekday(on.slice(0, 10), locale)}
          onDateChange={onDay}
        />
      ) : (
        <DayView
          {...shared}
          classNames={{
            dayView: classes.view ?? '',
            dayViewSlotLabel: classes.hour ?? '',
            dayViewSlot: classes.slot ?? '',
            currentTimeIndicator: classes.now ?? '',
          }}
        />
      )}
      {keys.status}
      {drag.ghost !== null && (
        <Portal>
          <Box
            className={classes.ghost ?? ''}
            style={{
              left: drag.ghost.left,
              top: drag.ghost.top,
              width: drag.ghost.width,
              height: drag.ghost.height,
            }}
          >
            {words.dropAt(formatTime(drag.ghost.start, locale))}
          </Box>
        </Portal>
      )}
    </div>
  );
}

/** Whose hours stand on the axis; the library leaves its corner empty. */
function cornerOf(ours: string, theirs: string): CSSProperties {
  const named = { '--ours': JSON.stringify(ours), '--theirs': JSON.stringify(theirs) };
  return named as CSSProperties;
}

interface Resized {
  eventId: string | number;
  newStart: string;
  newEnd: string;
}

function movable(held: Held): boolean {
  return 'session' in held && held.session.status === 'scheduled';
}

function spoken(at: string, locale: string): string {
  return `${formatNearDay(at, locale)}, ${formatTime(at, locale)}`;
}

/**
 * Not from midnight: the library counts real seconds from the first hour shown, so on the two days a year on which this
 * computer changes its clock everything would stand an hour off.
 */
function startOf({ sessions, groups, busy, held }: CalendarDays): number {
  const timed: Pick<SessionItem, 'start'>[] = [
    ...sessions,
    ...groups,
    ...held,
    ...busy.filter(({ allDay }) => !allDay),
  ];
  const earliest = Math.min(usualStart, ...timed.map(({ start }) => minuteOf(start)));
  return Math.floor(earliest / 60) * 60;
}
