/** A made-up Tuesday, busy or empty, for the screens of the day and their sheets. */
import type { CalendarDays } from '@/bindings/CalendarDays';
import type { SessionItem } from '@/bindings/SessionItem';
import type { Today } from '@/bindings/Today';
import { attention } from './attention';
import { newYork, skiing, training } from './daysOff';
import { held } from './slots';

export function session(over: Partial<SessionItem> & Pick<SessionItem, 'id' | 'start' | 'end'>): SessionItem {
  return {
    personId: 'anna',
    personName: 'Anna Feldmann',
    engagementId: 'e-anna',
    engagementTitle: 'Six sessions',
    kind: 'coaching',
    status: 'scheduled',
    needsOutcome: false,
    clientStart: null,
    clientZone: 'Europe/Berlin',
    bookedMinutes: 60,
    actualMinutes: null,
    medium: 'video',
    link: 'https://meet.example.org/linden-anna',
    place: null,
    count: '4/6',
    seriesId: null,
    hasNote: false,
    ...over,
  };
}

const priya = {
  personId: 'priya',
  personName: 'Priya Raman',
  engagementId: null,
  engagementTitle: null,
  kind: 'discovery',
  count: null,
  bookedMinutes: 30,
} as const;
const tomas = {
  personId: 'tomas',
  personName: 'Tomás Oliveira de Albuquerque-Montenegro',
  engagementId: 'e-tomas',
  engagementTitle: 'Executive programme with Nordbank Kapitalverwaltung',
  count: '7/12',
  bookedMinutes: 90,
} as const;
const leo = { personId: 'leo', personName: 'Leo Brandt', engagementId: 'e-leo', count: '2/6' } as const;

export const sessions: SessionItem[] = [
  session({ id: 's-mon', start: '2026-03-02T17:00', end: '2026-03-02T18:00', needsOutcome: true, ...leo }),
  session({
    id: 's-held',
    start: '2026-03-02T10:00',
    end: '2026-03-02T11:00',
    status: 'held',
    actualMinutes: 58,
    hasNote: true,
  }),
  session({
    id: 's-1',
    start: '2026-03-03T09:00',
    end: '2026-03-03T10:00',
    clientStart: '2026-03-03T08:00',
    clientZone: 'Europe/Lisbon',
    needsOutcome: true,
  }),
  session({
    id: 's-2',
    start: '2026-03-03T11:00',
    end: '2026-03-03T12:00',
    ...leo,
    medium: 'walk',
    link: null,
    place: 'Tiergarten',
  }),
  session({
    id: 's-3',
    start: '2026-03-03T13:30',
    end: '2026-03-03T14:00',
    ...priya,
    clientStart: '2026-03-03T18:00',
    clientZone: 'Asia/Kolkata',
  }),
  session({ id: 's-4', start: '2026-03-03T16:00', end: '2026-03-03T17:30', ...tomas }),
  session({
    id: 's-5',
    start: '2026-03-03T14:30',
    end: '2026-03-03T15:30',
    personId: 'mara',
    personName: 'Mara Kovač',
    status: 'late_cancelled',
    count: '3/12',
  }),
  session({
    id: 's-6',
    start: '2026-03-04T10:00',
    end: '2026-03-04T11:00',
    personId: 'ben',
    personName: 'Ben Achterberg',
    medium: 'phone',
    link: null,
  }),
  session({ id: 's-7', start: '2026-03-04T10:30', end: '2026-03-04T11:30', ...leo }),
  session({
    id: 's-8',
    start: '2026-03-05T14:00',
    end: '2026-03-05T15:30',
    ...tomas,
    medium: 'in_person',
    link: null,
    place: 'Nordbank, 4th floor',
  }),
  session({ id: 's-9', start: '2026-03-06T09:30', end: '2026-03-06T10:30' }),
];

const busy = [
  { id: 'b-1', title: 'Dentist', start: '2026-03-03T12:15', end: '2026-03-03T13:00', allDay: false },
  {
    id: 'b-2',
    title: 'Supervision group',
    start: '2026-03-05T09:00',
    end: '2026-03-05T12:00',
    allDay: false,
  },
  {
    id: 'b-3',
    title: 'Carnival, school closed',
    start: '2026-03-06T00:00',
    end: '2026-03-07T00:00',
    allDay: true,
  },
];

export const day = '2026-03-03';

export const busyDay: Today = {
  day,
  now: '2026-03-03T10:20',
  zone: 'Europe/Berlin',
  sentence:
    'Three sessions today, the next at 11:00. 2 sessions wait for their outcome. One invoice is overdue.',
  sessions: sessions
    .filter(({ start }) => start.startsWith(day))
    .sort((a, b) => (a.start < b.start ? -1 : 1)),
  groups: [],
  busy: busy.filter(({ start }) => start.startsWith(day)),
  free: [
    { start: '2026-03-03T10:00', end: '2026-03-03T11:00' },
    { start: '2026-03-03T14:00', end: '2026-03-03T16:00' },
  ],
  attention,
  atFirst: 7,
  tomorrow: 'Tomorrow: 2 sessions, first at 10:00.',
};

export const emptyDay: Today = {
  ...busyDay,
  sentence: 'No more sessions today.',
  sessions: [],
  busy: [],
  free: [{ start: '2026-03-03T09:00', end: '2026-03-03T17:00' }],
  attention: [],
  atFirst: 7,
  tomorrow: 'Tomorrow is free.',
};

export function days(from: string, to: string, filled: boolean): CalendarDays {
  const within = ({ start }: { start: string }) => start.slice(0, 10) >= from && start.slice(0, 10) <= to;
  return {
    zone: 'Europe/Berlin',
    today: day,
    sessions: filled ? sessions.filter(within) : [],
    groups: [],
    busy: filled ? busy.filter(within) : [],
    held: filled ? held.filter(within) : [],
    workingWeek: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 18 * 60 })),
    daysOff: filled
      ? [training, skiing].filter(({ firstDay, lastDay }) => firstDay <= to && from <= lastDay)
      : [],
    clockNotices: filled && from <= newYork.day && newYork.day <= to ? [newYork] : [],
    sentence: filled
      ? '10 sessions, 10 h 30 min in all. 2 wait for their outcome.'
      : 'No sessions in these days.',
  };
}
