/** What the calendar holds, as `@mantine/schedule` wants it. Clock readings only; the library reads no zone either. */
import type { BusinessHoursPerDay, ScheduleEventData } from '@mantine/schedule';

import type { BusyItem } from '@/bindings/BusyItem';
import type { CalendarDays } from '@/bindings/CalendarDays';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { HeldSlot } from '@/bindings/HeldSlot';
import type { SessionItem } from '@/bindings/SessionItem';
import { atMinute, toPicker } from '@/format/clock';

export type Held =
  { session: SessionItem } | { group: GroupSessionItem } | { busy: BusyItem } | { slot: HeldSlot };

// Required by the library; the style sheet of the grid decides.
const color = 'gray';

export function eventsOf({ sessions, groups, busy, held }: CalendarDays): ScheduleEventData<Held>[] {
  return [
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

/** A day of the library's week begins with Sunday as 0; one that is not named is a day off. */
export function hoursOf({ workingWeek }: CalendarDays): BusinessHoursPerDay {
  return Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
      const hours = workingWeek.find((each) => each.weekday % 7 === weekday);
      return [weekday, hours === undefined ? null : [clock(hours.fromMinute), clock(hours.toMinute)]];
    }),
  );
}

/** `09:30:00` */
export function clock(minutes: number): string {
  return minutes >= 24 * 60 ? '23:59:59' : `${atMinute('2000-01-01', minutes).slice(11)}:00`;
}
