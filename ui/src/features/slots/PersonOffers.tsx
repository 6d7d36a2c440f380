/** The offers to one person that wait for an answer or ended without one. Nothing is drawn where there are none. */
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { SlotsAround } from './around';
import { OfferRows } from './OfferRows';

export function PersonOffers({ personId, open }: { personId: string; open: SlotsAround['open'] }) {
  const words = useMessages().slots.list;
  const offers = useRead('slots.list', { personId });
  const [latest] = offers ?? [];
  const shown = (offers ?? []).filter(
    ({ standing }, place) => standing === 'open' || (standing === 'ended' && place === 0),
  );
  if (latest === undefined || shown.length === 0) return null;
  return (
    <Section title={words.title}>
      <OfferRows label={words.title} offers={shown} ofOne open={open} />
    </Section>
  );
}
