/** A core that knows one made-up day. It answers; it does not change. */
import type { BookingPreview } from '@/bindings/BookingPreview';
import type { BookingRemark } from '@/bindings/BookingRemark';
import type { BookSession } from '@/bindings/BookSession';
import type { MoveSession } from '@/bindings/MoveSession';
import type { SayOutcome } from '@/bindings/SayOutcome';
import type { SessionDetail } from '@/bindings/SessionDetail';
import type { SessionItem } from '@/bindings/SessionItem';
import { answer, type FakeAnswers } from '@/host/fake';
import { busyDay, day, days, emptyDay, session, sessions } from './day';
import { agendaOf } from './daysOff';
import { noteAnswers } from './notes';
import { clockAnswers } from './secondClock';
import { slotAnswers } from './slots';

const dayTopics = ['sessions', 'credits', 'history'] as const;
const said = {
  held: ['The session took place.', '1 session used, 2 left.', '58 min counted for your log.'],
  cancelled: [
    'Cancelled late, 21 h 30 min before.',
    '1 session used by the policy, 2 left.',
    'No hours are counted.',
  ],
  no_show: ['The client did not come.', '1 session used by the policy, 2 left.', 'No hours are counted.'],
  coach_cancelled: ['Cancelled by you.', 'No credit is used, 3 left.', 'No hours are counted.'],
};
const becomes = {
  held: 'held',
  cancelled: 'late_cancelled',
  no_show: 'no_show',
  coach_cancelled: 'coach_cancelled',
} as const;

function outcomePreview({ saying }: SayOutcome) {
  return {
    effects: {
      status: becomes[saying.outcome],
      noticeMinutes: null,
      credit: null,
      charge: null,
      hoursMinutes: null,
      waived: saying.waive,
      waiverFree: false,
      needsChoice: false,
    },
    sentences: saying.waive
      ? ['Cancelled late, forgiven.', 'No credit is used, 3 left.']
      : said[saying.outcome],
  };
}

function movePreview({ askedBy }: MoveSession) {
  const late = askedBy === 'client';
  return {
    noticeMinutes: 23 * 60,
    withinWindow: late,
    movesSoFar: 0,
    movesAllowed: null,
    conflicts: ['Supervision group (09:00 to 12:00)'],
    remarks: [
      { kind: 'client_time', warns: false, sentence: 'For Leo Brandt it is Thu 5 Mar, 09:15 (London).' },
    ],
    sentence: late
      ? 'Leo Brandt moves to Thu 5 Mar, 10:15. That is 23 h before the session; the policy asks for 24 hours. Also then: Supervision group (09:00 to 12:00).'
      : 'Leo Brandt moves to Thu 5 Mar, 10:15. Also then: Supervision group (09:00 to 12:00).',
    ifLate: late ? { effects: {}, sentences: said.cancelled } : null,
  };
}

function bookingPreview({ engagementId, series }: BookSession): BookingPreview {
  const remarks: BookingRemark[] = [
    { kind: 'overlap', warns: true, sentence: 'At the same time as Supervision group (09:00 to 12:00).' },
    { kind: 'client_time', warns: false, sentence: 'For Leo Brandt it is Mon 9 Mar, 09:30 (London).' },
  ];
  if (series !== undefined) {
    const sentence = `${series.count} sessions, the last on Mon 18 May; one of them meets something else.`;
    remarks.unshift({ kind: 'series', warns: false, sentence });
  }
  if (engagementId !== undefined) {
    remarks.push({ kind: 'credits', warns: false, sentence: '2 sessions left to book afterwards.' });
  }
  return { remarks };
}

function detailOf(item: SessionItem): SessionDetail {
  return {
    item,
    deadlineSentence: 'Free to change until Mon 2 Mar, 11:00.',
    outcomeSentence: item.status === 'held' ? 'Held, 58 min.' : null,
    moves: item.id === 's-2' ? ['Moved from Mon 23 Feb, 11:00 to Tue 3 Mar, 11:00.'] : [],
    reason: null,
    waived: false,
  };
}

export function dayAnswers(filled: boolean): FakeAnswers {
  const found = (id: string) =>
    sessions.find((each) => each.id === id) ?? session({ id, start: `${day}T09:00`, end: `${day}T10:00` });
  return {
    'today.overview': () => answer(filled ? busyDay : emptyDay),
    ...clockAnswers(filled),
    'calendar.agenda': ({ from }: { from: string }) =>
      answer(agendaOf(days('2026-03-01', '2026-04-30', filled), from)),
    'sessions.open': ({ sessionId }: { sessionId: string }) => answer(detailOf(found(sessionId))),
    'sessions.preview_outcome': (request: SayOutcome) => answer(outcomePreview(request)),
    'sessions.say_outcome': ({ sessionId }: SayOutcome) =>
      answer(detailOf(found(sessionId)), {
        touched: [...dayTopics],
        undo: { operationId: 'op-1', sentence: `Outcome said: ${found(sessionId).personName}` },
      }),
    'sessions.preview_move': (request: MoveSession) => answer(movePreview(request)),
    'sessions.move': ({ sessionId }: MoveSession) =>
      answer(detailOf(found(sessionId)), {
        touched: [...dayTopics],
        undo: { operationId: 'op-2', sentence: `Session moved: ${found(sessionId).personName}` },
      }),
    'sessions.preview_booking': (request: BookSession) => answer(bookingPreview(request)),
    'sessions.book': () => answer(detailOf(found('s-9')), { touched: [...dayTopics] }),
    'sessions.edit': () => answer(detailOf(found('s-2')), { touched: [...dayTopics] }),
    'sessions.remove': () => answer(null, { touched: [...dayTopics] }),
    'sessions.reopen': () => answer(detailOf(found('s-held')), { touched: [...dayTopics] }),
    ...noteAnswers(),
    ...slotAnswers(filled),
    'people.list': () =>
      answer(
        ['Anna Feldmann', 'Leo Brandt', 'Mara Kovač', 'Priya Raman', 'Sofie Lindqvist'].map((name) => ({
          id: (name.split(' ')[0] ?? '').toLowerCase(),
          name,
          status: 'active',
          next: '',
          engagement: null,
          overdue: null,
          email: null,
        })),
      ),
    'people.page': ({ personId }: { personId: string }) =>
      answer({
        id: personId,
        name: personId,
        engagements:
          personId === 'priya'
            ? []
            : [{ id: `e-${personId}`, title: 'Six sessions', balanceSentence: '3 of 6 left until 30 Sep.' }],
      }),
  };
}
