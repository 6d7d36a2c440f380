/** A made-up practice's people: in every state, with a ledger and a road behind them. */
import type { EngagementDetail } from '@/bindings/EngagementDetail';
import type { EngagementState } from '@/bindings/EngagementState';
import type { OrganisationItem } from '@/bindings/OrganisationItem';
import type { PersonDetails } from '@/bindings/PersonDetails';
import type { PersonItem } from '@/bindings/PersonItem';
import type { PersonPage } from '@/bindings/PersonPage';
import type { Policy } from '@/bindings/Policy';
import type { SessionItem } from '@/bindings/SessionItem';

export const eur = (minor: number) => ({ minor, currency: 'EUR' });

export function item(id: string, name: string, more: Partial<PersonItem>): PersonItem {
  return {
    id,
    name,
    status: 'active',
    next: 'Nothing is planned.',
    engagement: null,
    overdue: null,
    email: null,
    ...more,
  };
}

const longName = 'Maximiliane Alexandra Friederike von Hohenstein-Sonnenfels zu Waldburg-Reichenau';

export const everybody: PersonItem[] = [
  item('ben', 'Ben Achterberg', {
    next: 'All sessions are used. Talk about what comes next: renew, pause or close.',
    engagement: 'Six sessions',
    status: 'closing',
  }),
  item('anna', 'Anna Feldmann', {
    next: 'Thursday at 10:00: the next session.',
    engagement: 'Six sessions',
    email: 'anna@feldmann.example',
  }),
  item('long', longName, {
    next: 'Nothing is booked; the last session was 23 days ago. Offer a time.',
    engagement: 'Executive programme with three-way goals and a mid-term review',
  }),
  item('mara', 'Mara Kovač', {
    next: 'Today at 16:00: the next session.',
    engagement: 'Twelve sessions',
    overdue: eur(48_000),
  }),
  item('tomas', 'Tomás Oliveira', {
    next: 'Resting. Agree on a day to begin again.',
    engagement: 'Executive programme',
    status: 'paused',
  }),
  item('priya', 'Priya Raman', { next: 'Answer the inquiry and offer a first talk.', status: 'lead' }),
  item('sofie', 'Sofie Rasmussen', {
    next: 'Say hello some time; the last session was on 14 October 2025.',
    engagement: 'Six sessions',
    status: 'alumni',
  }),
  item('leo', 'Leo Brandt', { next: 'Nothing is planned.', status: 'archived' }),
];

const policy: Policy = {
  preset: 'standard',
  windowHours: 24,
  lateCancel: { usesCredit: true, percent: 100 },
  noShow: { usesCredit: true, percent: 100 },
  graceMinutes: 15,
  freeWaivers: 1,
};

export const nextStates: Partial<Record<EngagementState, EngagementState[]>> = {
  active: ['paused', 'closing', 'terminated'],
  paused: ['active', 'terminated'],
  closing: ['completed', 'active', 'terminated'],
};

const plain: EngagementDetail = {
  id: 'six',
  title: 'Six sessions',
  state: 'active',
  nextStates: ['paused', 'closing', 'terminated'],
  kind: 'package',
  unit: 'session',
  sessionMinutes: 60,
  startedOn: '2026-01-12',
  endsOn: '2026-05-12',
  price: eur(66_000),
  payerName: null,
  policy,
  policySentence:
    'You can move or cancel a session up to 24 hours before it begins. After that, or if we miss each other, the session counts as used. One late change is on me.',
  balance: {
    granted: 7,
    used: 5,
    balance: 2,
    reserved: 1,
    available: 1,
    batches: [{ id: 'b1', left: 2, expiresOn: '2026-05-12' }],
  },
  balanceSentence: '2 of 7 sessions left until 12 May 2026.',
  sessionsHeld: 4,
};

export const six: EngagementDetail = {
  ...plain,
  paceSentence: 'Will not fit: 2 left, 1 fits until 12 May 2026.',
  arrangementSentence: 'Paid in 3 parts, one each month.',
  openingSentence:
    'Before Stillpoint: 6 sessions bought, 2 used, €220.00 paid; €440.00 of €660.00 were left to pay.',
};

/** Another one with a ledger, that credits can be moved to. */
export const month: EngagementDetail = {
  ...plain,
  id: 'month',
  title: 'Monthly retainer',
  kind: 'retainer',
  balanceSentence: '1 of 2 sessions left until 31 March 2026.',
};

const single: EngagementDetail = {
  ...plain,
  id: 'single',
  title: 'Single session',
  state: 'completed',
  nextStates: [],
  kind: 'single',
  startedOn: '2025-11-20',
  endsOn: null,
  price: eur(12_000),
  payerName: 'Nordbank',
  balance: null,
  balanceSentence: '1 session held so far.',
  sessionsHeld: 1,
};

function session(id: string, start: string, more: Partial<SessionItem> = {}): SessionItem {
  return {
    id,
    personId: 'anna',
    personName: 'Anna Feldmann',
    engagementId: 'six',
    engagementTitle: 'Six sessions',
    kind: 'coaching',
    status: 'scheduled',
    needsOutcome: false,
    start,
    end: `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 1).padStart(2, '0')}${start.slice(13)}`,
    clientStart: `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) - 1).padStart(2, '0')}${start.slice(13)}`,
    clientZone: 'Europe/Lisbon',
    bookedMinutes: 60,
    actualMinutes: null,
    medium: 'video',
    link: 'https://meet.example/anna',
    place: null,
    count: null,
    seriesId: null,
    hasNote: false,
    ...more,
  };
}

const details: PersonDetails = {
  givenName: 'Anna',
  familyName: 'Feldmann',
  pronouns: 'she/her',
  pronunciation: 'AH-nah',
  email: 'anna@feldmann.example',
  phone: '+351 21 555 0123',
  address: 'Rua do Século 79\n1200-433 Lisboa',
  country: 'PT',
  zone: 'Europe/Lisbon',
  organisationId: 'nordbank',
  source: 'referral',
  wish: 'To lead the team without becoming someone else. I want to say what I think in the room, not in the car afterwards.',
  meetingLink: 'https://meet.example/anna',
  termsDays: 14,
};

export const anna: PersonPage = {
  id: 'anna',
  name: 'Anna Feldmann',
  details,
  organisationName: 'Nordbank',
  status: 'active',
  archived: false,
  localTime: '2026-03-17T08:05',
  zone: 'Europe/Lisbon',
  next: 'Thursday at 10:00: the next session.',
  engagements: [six, single],
  groups: [],
  upcoming: [
    session('s8', '2026-03-19T10:00', { count: '5/6' }),
    session('s9', '2026-04-02T10:00', { count: '6/6' }),
  ],
  past: [
    session('s7', '2026-03-16T10:00', { needsOutcome: true }),
    session('s6', '2026-03-05T10:00', { status: 'held', count: '4/6', hasNote: true }),
    session('s5', '2026-02-24T10:00', { status: 'late_cancelled' }),
    session('s4', '2026-02-19T10:00', { status: 'held', count: '3/6' }),
    session('s1', '2025-11-20T17:00', { status: 'held', kind: 'discovery', engagementTitle: null }),
  ],
  timeline: [
    {
      on: '2026-03-16',
      kind: 'session',
      sentence: 'Session at 10:00: no outcome yet',
      target: 's7',
    },
    { on: '2026-03-05', kind: 'session', sentence: 'Session 4/6 at 10:00: held, 1 h', target: 's6' },
    {
      on: '2026-02-24',
      kind: 'session',
      sentence: 'Session at 10:00: cancelled late',
      target: 's5',
    },
    { on: '2026-02-19', kind: 'session', sentence: 'Session 3/6 at 10:00: held, 1 h', target: 's4' },
    { on: '2026-01-14', kind: 'payment', sentence: 'Payment of €660.00 received', target: 'p1' },
    { on: '2026-01-12', kind: 'invoice', sentence: 'Invoice 2026-0003 over €660.00', target: 'i1' },
    { on: '2026-01-12', kind: 'engagement', sentence: 'Begun: Six sessions', target: 'six' },
    {
      on: '2025-11-20',
      kind: 'session',
      sentence: 'First talk at 17:00: held, 30 min',
      target: 's1',
    },
  ],
  waiting: [eur(12_000)],
  open: [eur(48_000)],
};

export const nordbank: OrganisationItem = {
  id: 'nordbank',
  people: 2,
  details: { name: 'Nordbank', email: 'invoices@nordbank.example', poNumber: 'PO-4471', termsDays: 30 },
};
