/** A session to wrap up, as the core would answer. */
import type { WrapUpPreview } from '@/bindings/WrapUpPreview';
import type { WrapUpSheet } from '@/bindings/WrapUpSheet';
import type { WrappedUp } from '@/bindings/WrappedUp';
import { answer, type FakeAnswers } from '@/host/fake';
import { session as sessionOf } from './day';

export function sheetOf(): WrapUpSheet {
  const session = sessionOf({
    id: 's-mon',
    start: '2026-03-02T10:00',
    end: '2026-03-02T11:00',
    personName: 'Leo Brandt',
    needsOutcome: true,
  });
  return {
    session,
    commitments: [{ title: 'Walk home on Wednesdays', due: { kind: 'nextSession' } }],
    openActions: [
      {
        id: 'a-1',
        personId: session.personId,
        details: { title: 'Call the bank', due: { kind: 'nextSession' }, size: 'small' },
        status: 'open',
        carried: 2,
        overdue: false,
        agreedOn: '2026-02-16',
        sentence: 'Carried twice, due by the next session.',
      },
    ],
    bookedNext: null,
    proposed: [
      { start: '2026-03-16T10:00', sentence: 'Mon 16 Mar, 10:00', remarks: [] },
      { start: '2026-03-17T10:00', sentence: 'Tue 17 Mar, 10:00', remarks: [] },
    ],
    instruments: [],
    mail: 'leo@example.org',
  };
}

export function wrapUpAnswers(): FakeAnswers {
  const preview = {
    outcome: { effects: { status: 'held', needsChoice: false }, sentences: ['1 session used, 2 left.'] },
    sentences: [],
    remarks: [],
    message: { subject: 'What we spoke about', body: 'Dear Leo' },
  } as unknown as WrapUpPreview;
  const done = { nextSessionId: null, messageId: 'm-1' } as unknown as WrappedUp;
  return {
    'wrapup.open': () => answer(sheetOf()),
    'wrapup.preview': () => answer(preview),
    'wrapup.finish': () => answer(done),
  };
}
