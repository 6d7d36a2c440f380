/** Every offer of the last weeks: those that wait for an answer first, and a place to paste one. */
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AnswerField } from './AnswerField';
import type { SlotsAround } from './around';
import { OfferRows } from './OfferRows';
import classes from './slots.module.css';

export interface SlotOffersSheetProps {
  open: SlotsAround['open'];
  onClose: () => void;
}

export function SlotOffersSheet({ open, onClose }: SlotOffersSheetProps) {
  const words = useMessages().slots.list;
  const offers = useRead('slots.list', {});
  if (offers === undefined) return null;
  return (
    <SideSheet opened onClose={onClose} title={words.title}>
      <div className={classes.sheet}>
        <AnswerField open={open} />
        {offers.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <OfferRows label={words.title} offers={offers} open={open} />
        )}
      </div>
    </SideSheet>
  );
}
