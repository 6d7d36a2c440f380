/** A made-up journey, kept by a made-up core. The pages are those of a sample document. */
import type { JourneyDraft } from '@/bindings/JourneyDraft';
import type { SaveJourney } from '@/bindings/SaveJourney';
import { answer, type FakeAnswers } from '@/host/fake';

export const journey: JourneyDraft = {
  engagementId: 'six',
  personId: 'anna',
  personName: 'Anna Feldmann',
  firstDay: '2026-01-12',
  lastDay: '2026-03-02',
  sessions: 6,
  edits: {
    title: 'Leading as myself',
    opening: 'Dear Anna,\n\nin January you came with one sentence.',
    saidOfGoals: [{ goalId: 'g1', became: 'You run the Monday round.' }],
    chosenQuotes: ['q2', 'q1'],
    watchFor: ['The evenings when the phone lies on the table.'],
    nextSteps: [],
    closing: 'It was a pleasure.',
    shownParts: ['opening', 'goals', 'then_and_now', 'along_the_way', 'quotes', 'commitments', 'closing'],
  },
  goals: [
    {
      goalId: 'g1',
      wish: 'I want to lead the team without becoming someone else.',
      sentence: 'Moved on 24 February: She opened the round herself.',
    },
    { goalId: 'g2', wish: 'Evenings that are mine.', sentence: 'Nothing has been noted yet.' },
  ],
  quotes: [
    {
      quoteId: 'q1',
      text: 'I said it, and nobody fell off their chair.',
      saidOn: '2026-02-24',
      pinned: true,
    },
    { quoteId: 'q2', text: 'It is my round now.', saidOn: '2026-03-02', pinned: false },
    { quoteId: 'q3', text: 'Monday came, and I slept.', saidOn: '2026-02-10', pinned: false },
  ],
  measured: [
    {
      title: 'Wheel of Life',
      part: 'then_and_now',
      sentences: ['Career moved from 4 to 8.', 'Friends stayed at 5.'],
    },
  ],
  commitments: [{ text: 'Call the choir', keptOn: '2026-02-20' }],
  emptyParts: ['along_the_way', 'next_steps'],
};

export function journeyAnswers(pdf: string, missingGlyphs: string[] = []): FakeAnswers {
  let kept = journey;
  const file = { name: 'Journey Anna Feldmann.pdf', base64: pdf };
  return {
    'journeys.open': () => answer(kept),
    'journeys.preview': () => answer({ file, pages: 8, missingGlyphs }),
    'journeys.pdf': () => answer(file),
    'journeys.save': ({ edits }: SaveJourney) => {
      kept = { ...kept, edits };
      return answer(kept, { touched: ['progress', 'history'] });
    },
  };
}
