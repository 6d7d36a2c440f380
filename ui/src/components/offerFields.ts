/**
 * Which fields the forms about an offer have for each kind: what is not asked for is not sent. The core refuses what cannot
 * be; it has no list of this to give yet.
 */
import type { OfferKind } from '@/bindings/OfferKind';

export interface OfferFields {
  /** How many, and until when they are good. */
  credits: boolean;
  /** When they end, and what has to happen before. */
  ending: boolean;
  /** What becomes of them with each new period, and the notice. */
  renewal: boolean;
  /** The price in parts. */
  instalments: boolean;
  /** Left empty, the price is nothing; any other has to be said. */
  free: boolean;
  price: 'price' | 'pricePerSession' | 'pricePerMonth';
}

const none: OfferFields = {
  credits: false,
  ending: false,
  renewal: false,
  instalments: false,
  free: false,
  price: 'pricePerSession',
};
const block: OfferFields = { ...none, credits: true, ending: true, instalments: true, price: 'price' };

export const offerFields: Record<OfferKind, OfferFields> = {
  discovery: { ...none, free: true },
  single: none,
  package: block,
  group: block,
  retainer: { ...none, credits: true, renewal: true, price: 'pricePerMonth' },
  usage: none,
  pro_bono: { ...none, free: true },
};
