/** What a made-up core finds, and what it makes ready for supervision. */
import type { ChooseSessions } from '@/bindings/ChooseSessions';
import type { FindText } from '@/bindings/FindText';
import type { SearchHit } from '@/bindings/SearchHit';
import type { SupervisionPreview } from '@/bindings/SupervisionPreview';
import { answer, type FakeAnswers } from '@/host/fake';

const hits: SearchHit[] = [
  {
    kind: 'privateNote',
    target: 's-held',
    personId: 'anna',
    personName: 'Anna Feldmann',
    title: 'Session on 2 March',
    excerpt: [
      { text: 'Speaks of her ', hit: false },
      { text: 'father', hit: true },
      { text: ' whenever authority comes up. Not yet.', hit: false },
    ],
    on: '2026-03-02',
    private: true,
  },
  {
    kind: 'invoice',
    target: 'i1',
    personId: 'mara',
    personName: 'Mara Kovač',
    title: '2026-0041',
    excerpt: [
      { text: 'Coaching, with her ', hit: false },
      { text: 'father', hit: true },
      { text: '’s firm', hit: false },
    ],
    on: '2026-02-23',
    private: false,
  },
  {
    kind: 'goal',
    target: 'g1',
    personId: 'anna',
    personName: 'Anna Feldmann',
    title: 'Speak with my father as an adult',
    excerpt: [],
    private: false,
  },
];

function pack({ sessionIds, includePrivate }: ChooseSessions): SupervisionPreview {
  const sessions = sessionIds.map((sessionId, index) => ({
    sessionId,
    heading: `Client A, session ${index + 1}`,
    facts: `Week ${index + 1}, 1 h, held`,
    shareable:
      '## Focus\nLeading the team without becoming someone else.\n\n## What we covered\nThe talk with [someone] that she keeps putting off.',
    ...(includePrivate ? { private: 'Speaks of her father whenever authority comes up.' } : {}),
    tells: index === 1,
  }));
  return { sessions, replaced: 4 * sessions.length, isClear: !sessions.some(({ tells }) => tells) };
}

export function findingAnswers(): FakeAnswers {
  return {
    'search.find': ({ text }: FindText) => answer('father'.startsWith(text.toLowerCase()) ? hits : []),
    'supervision.preview': (request: ChooseSessions) => answer(pack(request)),
    'supervision.pack': () => answer({ name: 'For supervision.pdf', base64: '' }),
  };
}
