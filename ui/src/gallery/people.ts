/** The made-up people, kept by a made-up core: enough to add, begin, change and look into ledgers. */
import type { AddPerson } from '@/bindings/AddPerson';
import type { ChangeState } from '@/bindings/ChangeState';
import type { EngagementDetail } from '@/bindings/EngagementDetail';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { ListInvoices } from '@/bindings/ListInvoices';
import type { PauseEngagement } from '@/bindings/PauseEngagement';
import type { PersonDetails } from '@/bindings/PersonDetails';
import type { PersonItem } from '@/bindings/PersonItem';
import type { PersonPage } from '@/bindings/PersonPage';
import type { SaveOffer } from '@/bindings/SaveOffer';
import type { StartEngagement } from '@/bindings/StartEngagement';
import type { Topic } from '@/bindings/Topic';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { creditAnswers } from './credits';
import { electronicAnswers } from './electronic';
import { noteAnswers } from './notes';
import { offerKinds, offers } from './offersData';
import { paymentAnswers } from './payments';
import { why } from './ledger';
import { anna, eur, everybody, item, nextStates, nordbank, six } from './peopleData';

function personIssues({ details: typed }: AddPerson): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (typed.givenName.trim() === '') {
    issues.push({ field: 'details.givenName', problem: 'missing', sentence: 'This is needed.' });
  }
  if (typed.email !== undefined && typed.email !== '' && !/.@./u.test(typed.email)) {
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
    ...noteAnswers(),
    ...electronicAnswers(''),
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
    'offers.kinds': () => answer(offerKinds),
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
    ...creditAnswers(),
    'engagements.pause': ({ engagementId, from, until }: PauseEngagement) => {
      refused(
        from !== undefined && until !== undefined && until <= from
          ? [{ field: 'until', problem: 'endsBeforeStart', sentence: 'The end is before the start.' }]
          : [],
      );
      const rest = (engagement: EngagementDetail): EngagementDetail =>
        engagement.id === engagementId
          ? { ...engagement, state: 'paused', nextStates: nextStates.paused ?? [] }
          : engagement;
      shown = { ...shown, engagements: shown.engagements.map(rest) };
      return answer(shown.engagements[0], did('Engagement paused.', 'engagements', 'people', 'credits'));
    },
    'invoices.list': ({ filter }: ListInvoices) =>
      answer(
        [
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
        ].filter(({ open }) => filter !== 'open' || open.minor > 0),
      ),
    ...paymentAnswers({ personId: page.id, personName: page.name }),
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
