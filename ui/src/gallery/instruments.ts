/** What there is to measure with in the made-up practice. */
import type { AskedItem } from '@/bindings/AskedItem';
import type { InstrumentDefinition } from '@/bindings/InstrumentDefinition';
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { InstrumentKind } from '@/bindings/InstrumentKind';
import type { Shipped } from '@/bindings/Shipped';
import type { ShippedInstrument } from '@/bindings/ShippedInstrument';

function asked(label: string, more: Partial<AskedItem> = {}): AskedItem {
  return {
    key: label.toLowerCase().replace(/[^a-z]/gu, '_'),
    label,
    answer: 'number',
    lowest: 0,
    highest: 10,
    required: true,
    weight: 1,
    levels: [],
    ...more,
  };
}

const life = ['Career', 'Money', 'Health', 'Partner and family', 'Friends', 'Growth', 'Fun', 'Home'];

const levels = [
  'I hand the round to Marc again.',
  'I run it, and read from my notes throughout.',
  'I run it and look at people.',
  'I run it and ask what they need.',
  'Somebody asks me to run the big one, too.',
].map((text, place) => ({ level: place - 2, text }));

const definitions: Record<InstrumentKind, InstrumentDefinition> = {
  scale: {
    question: 'How calm are you at work?',
    items: [
      asked('Now'),
      asked('Where to'),
      asked('What one point more would look like', { answer: 'words', required: false }),
      asked('Confidence to get there'),
    ],
  },
  wheel: {
    question: 'How content are you with each part of your life today?',
    items: life.map((label) => asked(label, { lowest: 1 })),
  },
  attainment: {
    items: [
      asked('The Monday round', { lowest: -2, highest: 2, weight: 3, levels }),
      asked('Evenings', {
        lowest: -2,
        highest: 2,
        levels: levels.map((each) => ({ ...each, text: `Evening: ${each.text}` })),
      }),
    ],
  },
  check: {
    items: [
      asked('I felt heard'),
      asked('We worked on what matters to me'),
      asked('The way we worked suited me'),
      asked('All in all it was of use'),
    ],
  },
  pulse: { items: [asked('How calm I am at work'), asked('I say what I think')] },
  stakeholder: {
    items: [asked('Listens'), asked('Decides'), asked('Says what is needed')],
  },
};

export function shipped(
  id: Shipped,
  kind: InstrumentKind,
  title: string,
  about: string,
  [fewest, most]: [number, number],
): ShippedInstrument {
  return { shipped: id, kind, title, about, definition: definitions[kind], fewest, most };
}

export const shippedInstruments: ShippedInstrument[] = [
  shipped(
    'scale',
    'scale',
    'One scale',
    'One question from 0 to 10: now, where to, what one point more would be.',
    [4, 4],
  ),
  shipped('wheel_of_life', 'wheel', 'Wheel of Life', 'Eight parts of a life, now and later.', [6, 10]),
  shipped(
    'attainment',
    'attainment',
    'Described levels',
    'What would be less, as much, or more than expected, described in advance.',
    [1, 5],
  ),
  shipped('session_check', 'check', 'Session check', 'Four short questions at the end of a session.', [4, 4]),
  shipped(
    'pulse',
    'pulse',
    'Outcome pulse',
    'Two or three scales of their own, asked every session.',
    [2, 3],
  ),
  shipped(
    'stakeholders',
    'stakeholder',
    'How others see it',
    'Three questions to up to five people, at the start and at the end.',
    [3, 3],
  ),
];

export function instrument(kind: InstrumentKind, id: Shipped, title: string, taken: number): InstrumentItem {
  return {
    id,
    personId: 'anna',
    shipped: id,
    kind,
    title,
    version: { number: 1, since: '2026-01-12', definition: definitions[kind] },
    everySession: kind === 'check' || kind === 'pulse',
    asksOthers: kind === 'stakeholder',
    taken,
    ...(taken === 0 ? {} : { lastTaken: '2026-03-02' }),
    nextMoment: taken === 0 ? 'baseline' : 'mid',
  };
}

export const instruments: InstrumentItem[] = [
  instrument('wheel', 'wheel_of_life', 'Wheel of Life', 3),
  instrument('pulse', 'pulse', 'Outcome pulse', 4),
  instrument('attainment', 'attainment', 'Described levels', 2),
  instrument('check', 'session_check', 'Session check', 2),
  instrument('stakeholder', 'stakeholders', 'How others see it', 0),
];
