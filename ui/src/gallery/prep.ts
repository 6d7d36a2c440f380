/** The page before a session, as the core would answer. */
import type { Prep } from '@/bindings/Prep';
import { answer, type FakeAnswers } from '@/host/fake';
import { sessions } from './day';
import { goals, measured, openActions } from './progressData';

function prepOf(sessionId: string): Prep | undefined {
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return undefined;
  const quote = { personId: session.personId, sessionId: 's-0', pinned: false, saidOn: '2026-02-16' };
  return {
    session,
    lastMet: 'You last met two weeks ago.',
    wish: 'I want to lead the team without becoming someone else.',
    goals,
    insights: [
      { ...quote, id: 'q-1', text: 'I wait for permission that nobody has to give.' },
      { ...quote, id: 'q-2', text: 'On Wednesdays I walk home, and on Thursdays I am kinder.', pinned: true },
    ],
    actions: openActions,
    scales: measured.slice(0, 1).flatMap(({ instrumentId, title, chapters }) =>
      (chapters.at(-1)?.series ?? []).map((series) => ({
        instrumentId,
        title,
        series,
        sentence: '4, then 6: two more than in January.',
      })),
    ),
    promised: 'Begin with what went well in the Monday round.',
    credits: 'After this one 3 of 6 sessions are left, until 12 May 2026.',
    hunches: [{ sessionId: 's-0', on: '2026-02-16', text: 'Is it Jonas, or what Jonas reminds him of?' }],
    questions: [
      {
        text: 'What became of the walk home?',
        suggested: 'What became of the walk home?',
        source: 'open_action',
      },
      { text: 'Who else could give it?', suggested: 'Who else could give it?', source: 'quote' },
      { text: '', suggested: '' },
    ],
    read: true,
  };
}

export function prepAnswers(): FakeAnswers {
  return {
    'prep.open': ({ sessionId }: { sessionId: string }) => answer(prepOf(sessionId)),
    'prep.save_questions': ({ sessionId }: { sessionId: string }) => answer(prepOf(sessionId)),
    'prep.pdf': () => answer({ name: 'Prep.pdf', base64: '' }),
  };
}
