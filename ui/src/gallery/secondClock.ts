/** A second clock: New York, which changes to summer time on a Sunday of the week that is shown. */
import type { Beside } from '@/bindings/Beside';
import type { CalendarDays } from '@/bindings/CalendarDays';
import type { ChooseClock } from '@/bindings/ChooseClock';
import type { HourThere } from '@/bindings/HourThere';
import type { SecondClock } from '@/bindings/SecondClock';
import { answer, type FakeAnswers } from '@/host/fake';
import { days } from './day';
import { agendaOf } from './daysOff';

const change = '2026-03-08';
const day = 24 * 60;

function there(hour: number, ahead: number): HourThere {
  const minute = (hour + ahead) * 60;
  return { hour, minute: (minute + day) % day, days: Math.floor(minute / day) };
}

export function besideOf(from: string, to: string, zone: string): Beside {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  if (from === change && to === change) {
    // The day alone is its own axis.
    return { zone, axis: hours.map((hour) => there(hour, hour < 8 ? -6 : -5)), otherDays: [] };
  }
  return {
    zone,
    axis: hours.map((hour) => there(hour, -6)),
    otherDays:
      from <= change && change <= to
        ? [{ day: change, hours: hours.filter((hour) => hour >= 8).map((hour) => there(hour, -5)) }]
        : [],
  };
}

const clients: SecondClock['clients'] = [
  { zone: 'America/New_York', label: 'New York (Priya Raman)' },
  { zone: 'Europe/Lisbon', label: 'Lisbon (Anna Feldmann and 2 others)' },
];

/** It remembers what was chosen; `zone` is what is chosen to begin with. */
export function clockAnswers(filled: boolean, zone?: string): FakeAnswers {
  let chosen = zone;
  const clock = (): SecondClock => ({ ...(chosen === undefined ? {} : { zone: chosen }), clients });
  return {
    'practice.zones': () =>
      answer([
        { name: 'UTC', city: 'UTC', offset: 'UTC+00:00' },
        { name: 'Europe/Berlin', city: 'Berlin', offset: 'UTC+01:00' },
        { name: 'America/New_York', city: 'New York', offset: 'UTC-05:00' },
        { name: 'Asia/Tokyo', city: 'Tokyo', offset: 'UTC+09:00' },
        { name: 'Pacific/Auckland', city: 'Auckland', offset: 'UTC+13:00' },
      ]),
    'calendar.clock': () => answer(clock()),
    'calendar.choose_clock': ({ zone: next }: ChooseClock) => {
      chosen = next;
      return answer(clock(), {
        touched: ['calendar', 'history'],
        undo: { operationId: 'clock', sentence: 'Second clock.' },
      });
    },
    'calendar.days': ({ from, to }: { from: string; to: string }) => {
      const shown: CalendarDays = days(from, to, filled);
      return answer(chosen === undefined ? shown : { ...shown, beside: besideOf(from, to, chosen) });
    },
  };
}

const longName = 'Dr. Maximiliane-Theresia Freifrau von Hohenfels-Schwarzenberg zu Löwenstein';
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsterminbesprechung';

/** Everything under names that fit nowhere. */
function lengthened(shown: CalendarDays): CalendarDays {
  return {
    ...shown,
    sessions: shown.sessions.map((session) => ({
      ...session,
      personName: longName,
      engagementTitle: session.engagementTitle === null ? null : longWord,
    })),
    busy: shown.busy.map((busy) => ({ ...busy, title: longWord, calendar: longName })),
    held: shown.held.map((slot) => ({ ...slot, personName: longName })),
    daysOff: shown.daysOff.map((off) => ({ ...off, reason: longWord })),
  };
}

/** The answers of the pages of the calendar that show something other than the usual week. */
export function calendarStates(name: string): FakeAnswers {
  if (name.startsWith('calendar-clock')) return clockAnswers(true, 'America/New_York');
  if (!name.startsWith('calendar-long')) return {};
  return {
    'calendar.days': ({ from, to }: { from: string; to: string }) => answer(lengthened(days(from, to, true))),
    'calendar.agenda': ({ from }: { from: string }) =>
      answer(agendaOf(lengthened(days('2026-03-01', '2026-04-30', true)), from)),
  };
}
