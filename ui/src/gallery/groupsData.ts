/** Made-up groups: a full programme with a waiting list, and a workshop that has just begun. */
import type { GroupPage } from '@/bindings/GroupPage';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { ParticipantItem } from '@/bindings/ParticipantItem';

export function date(over: Partial<GroupSessionItem>): GroupSessionItem {
  return {
    id: 'gs-1',
    groupId: 'g-1',
    title: 'Leading without a title',
    kind: 'programme',
    status: 'scheduled',
    needsOutcome: false,
    canSay: false,
    start: '2026-03-03T18:00',
    end: '2026-03-03T19:30',
    bookedMinutes: 90,
    actualMinutes: null,
    medium: 'video',
    link: 'https://meet.example.org/leading',
    place: null,
    count: '3/6',
    registered: 4,
    capacity: 4,
    seats: '4 of 4',
    present: null,
    ...over,
  };
}

export const groupDates: GroupSessionItem[] = [
  date({
    id: 'gs-a',
    start: '2026-02-03T18:00',
    end: '2026-02-03T19:30',
    status: 'held',
    actualMinutes: 95,
    canSay: true,
    count: '1/6',
    present: 4,
  }),
  date({
    id: 'gs-b',
    start: '2026-02-17T18:00',
    end: '2026-02-17T19:30',
    needsOutcome: true,
    canSay: true,
    count: '2/6',
  }),
  date({}),
  date({ id: 'gs-d', start: '2026-03-17T18:00', end: '2026-03-17T19:30', count: '4/6' }),
  date({
    id: 'gs-e',
    start: '2026-03-31T18:00',
    end: '2026-03-31T19:30',
    status: 'cancelled',
    count: null,
  }),
];

export function participant(
  personId: string,
  personName: string,
  over: Partial<ParticipantItem> = {},
): ParticipantItem {
  return {
    id: `p-${personId}`,
    personId,
    personName,
    state: 'registered',
    position: null,
    engagementId: `e-${personId}`,
    engagementTitle: 'Six evenings',
    registeredOn: '2026-01-12',
    answer: null,
    present: 1,
    held: 1,
    ...over,
  };
}

export const waits = (position: number) => ({
  state: 'waiting' as const,
  position,
  engagementId: null,
  engagementTitle: null,
  present: 0,
  held: 0,
});

export const programme: GroupPage = {
  item: {
    id: 'g-1',
    title: 'Leading without a title',
    kind: 'programme',
    archived: false,
    seats: '4 of 4',
    registered: 4,
    waiting: 2,
    capacity: 4,
    next: '2026-03-03T18:00',
    sentence: 'Today at 18:00: date 3 of 6. Say who came on Tuesday 17 February.',
  },
  details: {
    title: 'Leading without a title',
    description:
      'Six evenings for people who are asked to lead and have no title for it. We practise on what happened in the week.',
    kind: 'programme',
    capacity: 4,
    sessionMinutes: 90,
    medium: 'video',
    link: 'https://meet.example.org/leading',
    price: { minor: 48_000, currency: 'EUR' },
    offerId: 'pack',
    countsHours: true,
  },
  zone: 'Europe/Berlin',
  sessions: groupDates,
  registered: [
    participant('anna', 'Anna Feldmann', { answer: 'Would like to speak of Jonas.' }),
    participant('leo', 'Leo Brandt'),
    participant('long', 'Maximiliane Freifrau von Hohenstein-Wackerbarth-Oberländer', {
      engagementTitle: 'Executive programme with Nordbank Kapitalverwaltung',
      present: 0,
    }),
    participant('sofie', 'Sofie Lindqvist', { engagementId: null, engagementTitle: null }),
  ],
  waiting: [participant('mara', 'Mara Kovač', waits(1)), participant('priya', 'Priya Raman', waits(2))],
  withdrawn: [participant('ben', 'Ben Achterberg', { state: 'withdrawn', present: 0, held: 0 })],
};

export const workshop: GroupPage = {
  item: {
    id: 'g-2',
    title: 'A day for what comes next: writing, walking, and a plan that fits on one page',
    kind: 'workshop',
    archived: false,
    seats: '0 of 12',
    registered: 0,
    waiting: 0,
    capacity: 12,
    next: null,
    sentence: 'It has no date yet.',
  },
  details: {
    title: 'A day for what comes next: writing, walking, and a plan that fits on one page',
    description: '',
    kind: 'workshop',
    capacity: 12,
    sessionMinutes: 360,
    medium: 'in_person',
    place: 'Haus am Waldsee, Berlin',
    countsHours: false,
  },
  zone: 'Europe/Berlin',
  sessions: [],
  registered: [],
  waiting: [],
  withdrawn: [],
};
