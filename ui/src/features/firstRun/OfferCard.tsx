import { Checkbox } from '@mantine/core';

import { MoneyInput } from '@/components/MoneyInput';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import classes from './OfferCard.module.css';

export interface OfferCardProps {
  offer: Answer<'practice.starter_offers'>[number];
  taken: boolean;
  minor: number | null;
  /** What the core would not take. */
  refusal: string | undefined;
  onChange: (choice: { taken?: boolean; minor?: number | null }) => void;
}

export function OfferCard({ offer, taken, minor, refusal, onChange }: OfferCardProps) {
  const messages = useMessages();
  const words = messages.firstRun.offers;
  const { name, description, price } = offer.terms;
  const free = price.minor === 0;
  return (
    <li className={classes.card} data-taken={taken || undefined}>
      <Checkbox
        className={classes.tick ?? ''}
        checked={taken}
        aria-label={words.take(name)}
        onChange={({ currentTarget }) => onChange({ taken: currentTarget.checked })}
      />
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className="client-words">{description}</p>
        <p className="muted small">{offer.effectSentence}</p>
      </div>
      <div className={classes.price}>
        {free ? (
          <span className="muted">{words.free}</span>
        ) : (
          <MoneyInput
            aria-label={words.price(name)}
            currency={price.currency}
            value={minor}
            disabled={!taken}
            error={refusal ?? (taken && minor === null ? messages.fields.needed : undefined)}
            onChange={(typed) => onChange({ minor: typed })}
          />
        )}
      </div>
    </li>
  );
}
