/** What the calendar holds, as `@mantine/schedule` wants it. Clock readings only; the library reads no zone either. */
import type { ScheduleEventData } from '@mantine/schedule';

import type { BusyItem } from '@/bindings/BusyItem';
import type { CalendarDays } from '@/bindings/CalendarDays';
import type { DaysOff } from '@/bindings/DaysOff';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { HeldSlot } from '@/bindings/HeldSlot';
import type { SessionItem } from '@/bindings/SessionItem';
import { atMinute, minuteOf, plusDays, toPicker, weekdayOf } from '@/format/clock';

export type Held =
  | { session: SessionItem }
  | { group: GroupSessionItem }
  | { busy: BusyItem }
  | { slot: HeldSlot }
  | { daysOff: DaysOff; title: string };

// Required by the library; the style sheet of the grid decides.
const color = 'gray';

export function eventsOf(
  { sessions, groups, busy, held, daysOff }: CalendarDays,
  nameOff: (reason?: string) => string,
): ScheduleEventData<Held>[] {
  return [
    ...daysOff.map((days) => ({
      id: `off ${days.id}`,
      title: nameOff(days.reason),
      start: toPicker(`${days.firstDay}T00:00`),
      end: toPicker(`${plusDays(days.lastDay, 1)}T00:00`),
      color,
      payload: { daysOff: days, title: nameOff(days.reason) },
    })),
    ...busy.map((item) => ({
      id: `busy ${item.id}`,
      title: item.title,
      start: toPicker(item.start),
      end: toPicker(item.end),
      color,
      // Behind the sessions, and what is clicked is the time itself. A row of whole days has room for each.
      display: item.allDay ? ('default' as const) : ('background' as const),
      payload: { busy: item },
    })),
    ...held.map((slot) => ({
      id: `held ${slot.offerId} ${slot.number}`,
      title: slot.personName,
      start: toPicker(slot.start),
      end: toPicker(slot.end),
      color,
      payload: { slot },
    })),
    ...groups.map((group) => ({
      id: group.id,
      title: group.title,
      start: toPicker(group.start),
      end: toPicker(group.end),
      color,
      payload: { group },
    })),
    ...sessions.map((session) => ({
      id: session.id,
      title: session.personName,
      start: toPicker(session.start),
      end: toPicker(session.end),
      color,
      payload: { session },
    })),
  ];
}

/** A month shows what was agreed; a busy hour is looked up on its day. */
export function monthEventsOf(
  shown: CalendarDays,
  nameOff: (reason?: string) => string,
): ScheduleEventData<Held>[] {
  const events = eventsOf({ ...shown, busy: shown.busy.filter(({ allDay }) => allDay) }, nameOff);
  return events.toSorted((one, other) => (String(one.start) < String(other.start) ? -1 : 1));
}

export type SlotKind = 'open' | 'closed' | 'off';

/** Whether the coach works then: a day off stands above the hours, and whoever named no hours is always open. */
export function slotKind({ workingWeek, daysOff }: CalendarDays, start: string): SlotKind {
  const day = start.slice(0, 10);
  if (daysOff.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return 'off';
  if (workingWeek.length === 0) return 'open';
  const minute = minuteOf(start);
  const works = workingWeek.some(
    ({ weekday, fromMinute, toMinute }) =>
      weekday % 7 === weekdayOf(day) && fromMinute <= minute && minute < toMinute,
  );
  return works ? 'open' : 'closed';
}

/** `09:30:00` */
export function clock(minutes: number): string {
  return minutes >= 24 * 60 ? '23:59:59' : `${atMinute('2000-01-01', minutes).slice(11)}:00`;
}
