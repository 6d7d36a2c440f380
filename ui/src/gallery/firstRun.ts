/** What a made-up core offers and judges in the first run. */
import type { AboutYou } from '@/bindings/AboutYou';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { OfferTerms } from '@/bindings/OfferTerms';
import type { StarterOffer } from '@/bindings/StarterOffer';

export const presets = [
  {
    id: 'gentle',
    name: 'Gentle',
    clientSentence:
      'If something comes up, please tell me 24 hours before we meet. The first time it happens late is on me; after that the session counts as used.',
  },
  {
    id: 'standard',
    suggested: true,
    name: 'Standard',
    clientSentence:
      'You can move or cancel a session up to 24 hours before it begins. After that, or if we miss each other, the session counts as used.',
  },
  {
    id: 'firm',
    name: 'Firm',
    clientSentence:
      'You can move or cancel a session up to 48 hours before it begins, twice in our time together. After that the session counts as used.',
  },
  {
    id: 'executive',
    name: 'Executive',
    clientSentence:
      'You can move or cancel a session up to 48 hours before it begins. Later changes are charged in full; one is free in each engagement.',
  },
];

export function offers(currency: string): StarterOffer[] {
  const offer = (
    terms: Pick<OfferTerms, 'name' | 'kind' | 'quantity' | 'sessionMinutes' | 'description'>,
    minor: number,
    effectSentence: string,
  ) => ({
    terms: {
      ...terms,
      unit: 'session' as const,
      price: { minor, currency },
      cadenceDays: 14,
      hourKind: minor === 0 ? ('pro_bono' as const) : ('paid' as const),
    },
    effectSentence,
  });
  return [
    offer(
      {
        name: 'Discovery call',
        kind: 'discovery',
        quantity: 0,
        sessionMinutes: 30,
        description:
          'Half an hour to see whether we want to work together. It costs nothing and binds neither of us.',
      },
      0,
      '30 minutes, before an engagement.',
    ),
    offer(
      {
        name: 'Single session',
        kind: 'single',
        quantity: 0,
        sessionMinutes: 60,
        description: 'One hour on the question that matters to you now.',
      },
      12_000,
      '60 minutes, invoiced after the session.',
    ),
    offer(
      {
        name: 'Six sessions',
        kind: 'package',
        quantity: 6,
        sessionMinutes: 60,
        description: 'Six conversations within four months, with a look back in the middle and at the end.',
      },
      66_000,
      '6 credits, valid 4 months, paid at the start or in 3 instalments.',
    ),
    offer(
      {
        name: 'Monthly retainer',
        kind: 'retainer',
        quantity: 2,
        sessionMinutes: 60,
        description: 'Two sessions each month, for as long as they help.',
      },
      22_000,
      '2 credits a month, invoiced on the first.',
    ),
  ];
}

/** A little of what the core judges. */
export function issuesOf({ coachName, iban }: AboutYou): FieldIssue[] {
  return [
    ...(coachName.trim() === ''
      ? [{ field: 'coachName', problem: 'missing' as const, sentence: 'This is needed.' }]
      : []),
    ...(iban?.endsWith('1') === true
      ? [
          {
            field: 'iban',
            problem: 'notAnIban' as const,
            sentence: 'One digit of this account number is wrong.',
          },
        ]
      : []),
  ];
}
