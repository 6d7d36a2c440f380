/** A second clock: New York, which changes to summer time on a Sunday of the week that is shown. */
import type { Beside } from '@/bindings/Beside';
import type { CalendarDays } from '@/bindings/CalendarDays';
import type { ChooseClock } from '@/bindings/ChooseClock';
import type { HourThere } from '@/bindings/HourThere';
import type { SecondClock } from '@/bindings/SecondClock';
import { answer, type FakeAnswers } from '@/host/fake';
import { days } from './day';

const change = '2026-03-08';
const day = 24 * 60;

function there(hour: number, ahead: number): HourThere {
  const minute = (hour + ahead) * 60;
  return { hour, minute: (minute + day) % day, days: Math.floor(minute / day) };
}

export function besideOf(from: string, to: string, zone: string): Beside {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
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
