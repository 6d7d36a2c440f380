/** What the made-up practice offers. */
import type { OfferItem } from '@/bindings/OfferItem';
import type { OfferKindItem } from '@/bindings/OfferKindItem';
import { eur } from './peopleData';

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

const plain = { credits: false, ending: false, renewal: false, instalments: false, free: false };
const block = { ...plain, credits: true, ending: true, instalments: true, priceOf: 'whole' as const };

/** As `OfferKind::has` of the core says it. */
export const offerKinds: OfferKindItem[] = [
  { ...plain, kind: 'discovery', free: true, priceOf: 'session' },
  { ...plain, kind: 'single', priceOf: 'session' },
  { ...block, kind: 'package' },
  { ...plain, kind: 'retainer', credits: true, renewal: true, priceOf: 'month' },
  { ...plain, kind: 'usage', priceOf: 'session' },
  { ...plain, kind: 'pro_bono', free: true, priceOf: 'session' },
  { ...block, kind: 'group' },
];
