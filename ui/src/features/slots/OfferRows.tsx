/** Offers in a list: to whom, and where each stands. */
import type { SlotOfferItem } from '@/bindings/SlotOfferItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { useMessages } from '@/messages';
import type { SlotsAround } from './around';
import classes from './slots.module.css';

export interface OfferRowsProps {
  label: string;
  offers: readonly SlotOfferItem[];
  /** Of one person: their name need not be said again. */
  ofOne?: boolean;
  open: SlotsAround['open'];
}

export function OfferRows({ label, offers, ofOne = false, open }: OfferRowsProps) {
  const words = useMessages().slots.one;
  return (
    <RowList label={label}>
      {offers.map(({ id, personName, sentence, standing }) => (
        <ListRow
          key={id}
          title={ofOne ? sentence : personName}
          {...(ofOne ? {} : { detail: <span className={classes.said}>{sentence}</span> })}
          trail={<span className="muted small">{words.standings[standing]}</span>}
          open={{ onOpen: () => open({ sheet: 'slot-offer', offerId: id }) }}
        />
      ))}
    </RowList>
  );
}
