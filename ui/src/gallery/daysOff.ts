/** Days off of the made-up practice, and what clocks do in it. */
import type { AddDaysOff } from '@/bindings/AddDaysOff';
import type { Agenda } from '@/bindings/Agenda';
import type { AgendaDay } from '@/bindings/AgendaDay';
import type { AgendaEntry } from '@/bindings/AgendaEntry';
import type { ClockNotice } from '@/bindings/ClockNotice';
import type { DaysOff } from '@/bindings/DaysOff';
import type { DaysOffItem } from '@/bindings/DaysOffItem';
import type { CalendarDays } from '@/bindings/CalendarDays';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

export const skiing: DaysOff = {
  id: 'off-1',
  firstDay: '2026-03-19',
  lastDay: '2026-03-24',
  reason: 'Skiing with the children',
};
export const training: DaysOff = {
  id: 'off-2',
  firstDay: '2026-03-07',
  lastDay: '2026-03-07',
  reason: 'Training',
};

const listed: DaysOffItem[] = [
  { days: training, sentence: 'Sat 7 Mar: Training.', booked: 0 },
  {
    days: skiing,
    sentence: 'Thu 19 Mar to Tue 24 Mar: Skiing with the children. One session is booked in it.',
    booked: 1,
  },
];

export const newYork: ClockNotice = {
  day: '2026-03-08',
  sentence: 'In New York the clocks go forward on Sunday 8 March; yours do not.',
  clients: [
    {
      sessionId: 's-3',
      personId: 'priya',
      personName: 'Priya Raman',
      sentence: 'Tue 10 Mar: your 16:00 is 11:00 for Priya Raman; before the change it was 10:00.',
    },
  ],
};

export function daysOffAnswers(): FakeAnswers {
  let items = listed;
  const touched = ['calendar', 'history'] as const;
  return {
    'availability.days_off': () => answer(items),
    'availability.add_days_off': ({ firstDay, lastDay = firstDay, reason }: AddDaysOff) => {
      if (lastDay < firstDay) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field needs another value.',
          issues: [
            { field: 'lastDay', problem: 'endsBeforeStart', sentence: 'This is before the first day.' },
          ],
        });
      }
      const days: DaysOff = {
        id: `off-${firstDay}`,
        firstDay,
        lastDay,
        ...(reason === undefined ? {} : { reason }),
      };
      items = [...items, { days, sentence: `${firstDay}: ${reason ?? 'Day off'}.`, booked: 0 }];
      return answer(items, { touched: [...touched] });
    },
    'availability.remove_days_off': ({ daysOffId }: { daysOffId: string }) => {
      items = items.filter(({ days }) => days.id !== daysOffId);
      return answer(items, {
        touched: [...touched],
        undo: { operationId: 'off', sentence: 'Days off taken away.' },
      });
    },
  };
}

/** The same days as a list. */
export function agendaOf(days: CalendarDays, from: string): Agenda {
  const byDay = new Map<string, AgendaEntry[]>();
  const put = (day: string, entry: AgendaEntry) => byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  for (const daysOff of days.daysOff) put(daysOff.firstDay, { daysOff });
  for (const busy of days.busy) put(busy.start.slice(0, 10), { busy });
  for (const held of days.held) put(held.start.slice(0, 10), { held });
  for (const group of days.groups) put(group.start.slice(0, 10), { group });
  for (const session of days.sessions) put(session.start.slice(0, 10), { session });
  const startOf = (entry: AgendaEntry) =>
    'session' in entry
      ? entry.session.start
      : 'held' in entry
        ? entry.held.start
        : 'busy' in entry
          ? entry.busy.start
          : '';
  const shown: AgendaDay[] = [...byDay]
    .filter(([day]) => day >= from)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, entries]) => ({
      day,
      entries: entries.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
    }));
  return {
    zone: days.zone,
    today: days.today,
    days: shown,
    ...(shown.length === 0 ? {} : { nextFrom: '2026-04-14' }),
    clockNotices: days.clockNotices,
    sentence: days.sentence,
  };
}
