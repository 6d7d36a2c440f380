/** A made-up practice's people: enough to add, begin, change and look into ledgers. */
import type { AddPerson } from '@/bindings/AddPerson';
import type { ChangeState } from '@/bindings/ChangeState';
import type { CreditWhy } from '@/bindings/CreditWhy';
import type { EngagementDetail } from '@/bindings/EngagementDetail';
import type { EngagementState } from '@/bindings/EngagementState';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { OfferItem } from '@/bindings/OfferItem';
import type { OrganisationItem } from '@/bindings/OrganisationItem';
import type { PersonDetails } from '@/bindings/PersonDetails';
import type { PersonItem } from '@/bindings/PersonItem';
import type { PersonPage } from '@/bindings/PersonPage';
import type { Policy } from '@/bindings/Policy';
import type { SaveOffer } from '@/bindings/SaveOffer';
import type { SessionItem } from '@/bindings/SessionItem';
import type { StartEngagement } from '@/bindings/StartEngagement';
import type { Topic } from '@/bindings/Topic';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

function item(id: string, name: string, more: Partial<PersonItem>): PersonItem {
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
  item('long', 'Maria Magdalena Wilhelmine von und zu Hohenstein-Waldburg-Zeil', {
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

const nextStates: Partial<Record<EngagementState, EngagementState[]>> = {
  active: ['paused', 'closing', 'terminated'],
  paused: ['active', 'terminated'],
  closing: ['completed', 'active', 'terminated'],
};

export const six: EngagementDetail = {
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

const single: EngagementDetail = {
  ...six,
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

const row = { reverses: false, sessionId: null };
export const why: CreditWhy = {
  unit: 'session',
  balance: { ...(six.balance as CreditWhy['balance']) },
  sentence: '7 in, 5 used: 2 left. 1 of them held for booked sessions, 1 free.',
  rows: [
    {
      ...row,
      id: 'r7',
      on: '2026-03-05',
      kind: 'use',
      label: 'Used',
      reason: 'Session Thu 5 Mar, 10:00',
      amount: -1,
      balance: 2,
    },
    {
      ...row,
      id: 'r6',
      on: '2026-02-24',
      kind: 'use_by_policy',
      label: 'Used by policy',
      reason: 'Cancelled late: session Tue 24 Feb, 10:00',
      amount: -1,
      balance: 3,
    },
    {
      ...row,
      id: 'r5',
      on: '2026-02-19',
      kind: 'use',
      label: 'Used',
      reason: 'Session Thu 19 Feb, 10:00',
      amount: -1,
      balance: 4,
    },
    {
      ...row,
      id: 'r4',
      on: '2026-02-10',
      kind: 'courtesy',
      label: 'Courtesy',
      reason: 'For the patience when I was ill',
      amount: 1,
      balance: 5,
    },
    {
      ...row,
      id: 'r3',
      on: '2026-02-05',
      kind: 'use',
      label: 'Used',
      reason: 'Session Thu 5 Feb, 10:00',
      amount: -1,
      balance: 4,
    },
    {
      ...row,
      id: 'r2',
      on: '2026-01-22',
      kind: 'use',
      label: 'Used',
      reason: 'Session Thu 22 Jan, 10:00',
      amount: -1,
      balance: 5,
    },
    {
      ...row,
      id: 'r1',
      on: '2026-01-12',
      kind: 'grant',
      label: 'Granted',
      reason: 'Six sessions',
      amount: 6,
      balance: 6,
    },
  ],
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
      sentence: 'Session Mon 16 Mar, 10:00: no outcome yet',
      target: 's7',
    },
    { on: '2026-03-05', kind: 'session', sentence: 'Session 4/6 Thu 5 Mar, 10:00: held, 1 h', target: 's6' },
    {
      on: '2026-02-24',
      kind: 'session',
      sentence: 'Session Tue 24 Feb, 10:00: cancelled late',
      target: 's5',
    },
    { on: '2026-02-19', kind: 'session', sentence: 'Session 3/6 Thu 19 Feb, 10:00: held, 1 h', target: 's4' },
    { on: '2026-01-14', kind: 'payment', sentence: 'Payment of €660.00 received', target: 'p1' },
    { on: '2026-01-12', kind: 'invoice', sentence: 'Invoice 2026-0003 over €660.00', target: 'i1' },
    { on: '2026-01-12', kind: 'engagement', sentence: 'Begun: Six sessions', target: 'six' },
    {
      on: '2025-11-20',
      kind: 'session',
      sentence: 'First talk Thu 20 Nov, 17:00: held, 30 min',
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

function offer(
  id: string,
  name: string,
  more: Partial<OfferItem['offer']['terms']>,
  effect: string,
): OfferItem {
  return {
    offer: {
      id,
      terms: {
        name,
        kind: 'package',
        unit: 'session',
        quantity: 6,
        sessionMinutes: 60,
        price: eur(66_000),
        validityDays: 120,
        cadenceDays: 14,
        hourKind: 'paid',
        description: '',
        ...more,
      },
    },
    effectSentence: effect,
  };
}

export const offers: OfferItem[] = [
  offer(
    'discovery',
    'Discovery call',
    {
      kind: 'discovery',
      quantity: 0,
      sessionMinutes: 30,
      price: eur(0),
      description:
        'Half an hour to see whether we want to work together. It costs nothing and binds neither of us.',
    },
    'A first talk of 30 min; no credits, no hours, no charge.',
  ),
  offer(
    'one',
    'Single session',
    {
      kind: 'single',
      quantity: 0,
      price: eur(12_000),
      description: 'One hour on the question that matters to you now.',
    },
    'Each session of 1 h is charged when it was held.',
  ),
  offer(
    'pack',
    'Six sessions',
    { description: 'Six conversations within four months, with a look back in the middle and at the end.' },
    '6 sessions of 1 h, good for 120 days. The price waits for the next invoice at once.',
  ),
];

function personIssues({ details: typed }: AddPerson): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (typed.givenName.trim() === '') {
    issues.push({ field: 'details.givenName', problem: 'missing', sentence: 'This is needed.' });
  }
  if (typed.email !== undefined && typed.email !== '' && !typed.email.includes('@')) {
    issues.push({
      field: 'details.email',
      problem: 'notAnEmail',
      sentence: 'This does not look like an e-mail address.',
    });
  }
  if (
    typed.meetingLink !== undefined &&
    typed.meetingLink !== '' &&
    !typed.meetingLink.startsWith('https://')
  ) {
    issues.push({
      field: 'details.meetingLink',
      problem: 'notALink',
      sentence: 'This is not a link. It begins with https://',
    });
  }
  return issues;
}

function refused(issues: FieldIssue[]): void {
  if (issues.length > 0)
    throw new FakeRefusal({ code: 'invalid', message: 'Some fields need another value.', issues });
}

function did(sentence: string, ...touched: Topic[]) {
  return { touched: [...touched, 'history' as const], undo: { operationId: sentence, sentence } };
}

export function peopleAnswers(people: PersonItem[] = [...everybody], page: PersonPage = anna): FakeAnswers {
  let shown = page;
  const listed = [...offers];
  const pages = new Map<string, PersonPage>();
  const blank = (id: string, name: string, typed: PersonDetails): PersonPage => ({
    ...page,
    id,
    name,
    details: typed,
    organisationName: null,
    status: 'lead',
    next: 'Nothing is booked yet. Offer a time for the first session.',
    engagements: [],
    upcoming: [],
    past: [],
    timeline: [],
    waiting: [],
    open: [],
  });
  return {
    'people.list': () => answer([...people]),
    'people.page': ({ personId }: { personId: string }) => {
      if (personId === shown.id) return answer(shown);
      const name = people.find(({ id }) => id === personId)?.name ?? personId;
      return answer(
        pages.get(personId) ??
          blank(personId, name, { givenName: name, familyName: '', source: 'other', termsDays: 0 }),
      );
    },
    'people.add': (request: AddPerson) => {
      refused(personIssues(request));
      const { givenName, familyName, email } = request.details;
      const name = `${givenName} ${familyName}`.trim();
      const id = `new-${people.length}`;
      people.push(item(id, name, { status: 'lead', email: email ?? null }));
      pages.set(id, blank(id, name, request.details));
      return answer(pages.get(id), did(`${name} added.`, 'people'));
    },
    'people.edit': (request: AddPerson) => {
      refused(personIssues(request));
      shown = { ...shown, details: request.details };
      return answer(shown, did(`${shown.name} changed.`, 'people'));
    },
    'people.archive': ({ archived }: { archived: boolean }) => {
      shown = { ...shown, archived, status: archived ? 'archived' : 'active' };
      return answer(null, did(`${shown.name} archived.`, 'people'));
    },
    'organisations.list': () => answer([nordbank]),
    'organisations.save': () => answer(nordbank, did('Nordbank changed.', 'people')),
    'offers.list': () => answer([...listed]),
    'offers.save': ({ terms }: SaveOffer) => {
      if (terms.name.trim() === '') {
        refused([
          { field: 'terms.name', problem: 'missing', sentence: 'This is needed.' },
          ...(terms.sessionMinutes < 5
            ? [
                {
                  field: 'terms.sessionMinutes',
                  problem: 'notPossible' as const,
                  sentence: 'This is not possible here.',
                },
              ]
            : []),
        ]);
      }
      return answer([...listed], did(`${terms.name} saved.`, 'offers'));
    },
    'offers.archive': ({ offerId }: { offerId: string }) => {
      listed.splice(
        listed.findIndex(({ offer: { id } }) => id === offerId),
        1,
      );
      return answer(null, did('Offer taken off the list.', 'offers'));
    },
    'engagements.start': ({ offerId }: StartEngagement) => {
      const terms = offers.find(({ offer: { id } }) => id === offerId)?.offer.terms;
      const begun: EngagementDetail = { ...six, id: `begun-${offerId}`, title: terms?.name ?? '' };
      shown = { ...shown, engagements: [begun, ...shown.engagements] };
      return answer(begun, did(`${begun.title} begun.`, 'engagements', 'credits', 'people'));
    },
    'engagements.change_state': ({ engagementId, state }: ChangeState) => {
      shown = {
        ...shown,
        engagements: shown.engagements.map((engagement) =>
          engagement.id === engagementId
            ? { ...engagement, state, nextStates: nextStates[state] ?? [] }
            : engagement,
        ),
      };
      return answer(shown.engagements[0], did('Engagement changed.', 'engagements', 'people'));
    },
    'credits.why': () => answer(why),
    'credits.adjust': ({ amount, reason }: { amount: number; reason: string }) => {
      refused([
        ...(reason.trim() === ''
          ? [{ field: 'reason', problem: 'missing' as const, sentence: 'This is needed.' }]
          : []),
        ...(amount === 0
          ? [{ field: 'amount', problem: 'notPossible' as const, sentence: 'This is not possible here.' }]
          : []),
      ]);
      return answer(why, did('A credit given to Anna.', 'credits'));
    },
    'credits.extend': () => answer(why, did('More time for Anna.', 'credits')),
    'invoices.list': () =>
      answer([
        {
          id: 'i2',
          kind: 'invoice',
          standing: 'overdue',
          sentence: 'Due on 9 March 2026, 8 days ago.',
          number: '2026-0041',
          personId: 'anna',
          personName: 'Anna Feldmann',
          payerName: null,
          issuedOn: '2026-02-23',
          dueOn: '2026-03-09',
          total: eur(48_000),
          open: eur(48_000),
        },
        {
          id: 'i1',
          kind: 'invoice',
          standing: 'paid',
          sentence: 'Paid on 14 January 2026.',
          number: '2026-0003',
          personId: 'anna',
          personName: 'Anna Feldmann',
          payerName: null,
          issuedOn: '2026-01-12',
          dueOn: '2026-01-26',
          total: eur(66_000),
          open: eur(0),
        },
      ]),
    'charges.list': () =>
      answer([{ id: 'c1', description: 'Single session, 10 March 2026', amount: eur(12_000) }]),
    'practice.zones': () =>
      answer([
        { name: 'Europe/Berlin', city: 'Berlin', offset: 'UTC+01:00' },
        { name: 'Europe/Lisbon', city: 'Lisbon', offset: 'UTC+00:00' },
      ]),
    'practice.countries': () =>
      answer([
        { code: 'DE', name: 'Germany' },
        { code: 'PT', name: 'Portugal' },
      ]),
  };
}
