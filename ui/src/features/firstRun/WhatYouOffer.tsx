/** Starter offers as cards: tick, set a price. Each says what the client reads and what it does. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import type { Answer, Request } from '@/rpc/call';
import { useRead } from '@/rpc/query';
import { OfferCard } from './OfferCard';
import { StepActs, StepPage } from './StepPage';

type Starter = Answer<'practice.starterOffers'>[number];
type Chosen = Request<'practice.setUp'>['offers'];

export interface WhatYouOfferProps {
  currency: string;
  busy: boolean;
  refusal: string | null;
  onBack: () => void;
  onDone: (offers: Chosen) => Promise<void>;
}

interface Choice {
  taken: boolean;
  minor: number | null;
}

export function WhatYouOffer({ currency, busy, refusal, onBack, onDone }: WhatYouOfferProps) {
  const messages = useMessages();
  const words = messages.firstRun.offers;
  const starters = useRead('practice.starterOffers', { currency }) ?? [];
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const choiceOf = (offer: Starter): Choice =>
    choices[offer.id] ?? { taken: offer.suggested, minor: offer.price.minor };
  const taken = starters.filter((offer) => choiceOf(offer).taken);
  const unpriced = taken.some((offer) => choiceOf(offer).minor === null);

  const done = () =>
    void onDone(
      taken.flatMap((offer) => {
        const { minor } = choiceOf(offer);
        return minor === null ? [] : [{ id: offer.id, price: { minor, currency } }];
      }),
    );

  return (
    <StepPage step="offers" sentence={words.sentence}>
      <ul role="list">
        {starters.map((offer) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            {...choiceOf(offer)}
            onChange={(choice) => setChoices({ ...choices, [offer.id]: { ...choiceOf(offer), ...choice } })}
          />
        ))}
      </ul>
      {refusal !== null && (
        <Notice tone="soon" announced>
          {refusal}
        </Notice>
      )}
      <StepActs
        back={
          <Button variant="subtle" color="gray" onClick={onBack}>
            {messages.acts.back}
          </Button>
        }
      >
        <Button onClick={done} disabled={busy || unpriced}>
          {words.next}
        </Button>
      </StepActs>
    </StepPage>
  );
}
