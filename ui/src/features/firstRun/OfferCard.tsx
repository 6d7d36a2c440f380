import { Checkbox } from '@mantine/core';

import { MoneyInput } from '@/components/MoneyInput';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import classes from './OfferCard.module.css';

export interface OfferCardProps {
  offer: Answer<'practice.starterOffers'>[number];
  taken: boolean;
  minor: number | null;
  onChange: (choice: { taken?: boolean; minor?: number | null }) => void;
}

export function OfferCard({ offer, taken, minor, onChange }: OfferCardProps) {
  const messages = useMessages();
  const words = messages.firstRun.offers;
  const free = offer.price.minor === 0;
  return (
    <li className={classes.card} data-taken={taken || undefined}>
      <Checkbox
        className={classes.tick ?? ''}
        checked={taken}
        aria-label={words.take(offer.name)}
        onChange={({ currentTarget }) => onChange({ taken: currentTarget.checked })}
      />
      <div className={classes.words}>
        <p className={classes.name}>{offer.name}</p>
        <p className="client-words">{offer.clientReads}</p>
        <p className="muted small">{offer.does}</p>
      </div>
      <div className={classes.price}>
        {free ? (
          <span className="muted">{words.free}</span>
        ) : (
          <MoneyInput
            aria-label={words.price(offer.name)}
            currency={offer.price.currency}
            value={minor}
            disabled={!taken}
            error={taken && minor === null ? messages.fields.needed : undefined}
            onChange={(typed) => onChange({ minor: typed })}
          />
        )}
      </div>
    </li>
  );
}
