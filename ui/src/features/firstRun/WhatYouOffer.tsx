/** Starter offers as cards: tick, set a price. Each says what the client reads and what it does. */
import { Button } from '@mantine/core';

import type { OfferTerms } from '@/bindings/OfferTerms';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import type { RpcError } from '@/rpc/errors';
import { useRead } from '@/rpc/query';
import { OfferCard } from './OfferCard';
import { sentenceOfOffer } from './refusals';
import { StepActs, StepPage } from './StepPage';

type Starter = Answer<'practice.starter_offers'>[number];

export interface Choice {
  taken: boolean;
  minor: number | null;
}

/** By the name of the offer, as far as the coach changed anything. */
export type Choices = Readonly<Record<string, Choice>>;

export interface WhatYouOfferProps {
  currency: string;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  busy: boolean;
  refused: RpcError | null;
  onBack: () => void;
  onDone: (offers: OfferTerms[]) => void;
}

export function WhatYouOffer(props: WhatYouOfferProps) {
  const { currency, choices, onChoices, busy, refused, onBack, onDone } = props;
  const messages = useMessages();
  const words = messages.firstRun.offers;
  const starters = useRead('practice.starter_offers', { currency }) ?? [];
  const choiceOf = ({ terms }: Starter): Choice =>
    choices[terms.name] ?? { taken: usual(terms), minor: terms.price.minor };
  const taken = starters.filter((offer) => choiceOf(offer).taken);
  const unpriced = taken.some((offer) => choiceOf(offer).minor === null);

  const done = () =>
    onDone(
      taken.flatMap((offer) => {
        const { minor } = choiceOf(offer);
        return minor === null ? [] : [{ ...offer.terms, price: { minor, currency } }];
      }),
    );

  return (
    <StepPage step="offers" sentence={words.sentence}>
      <ul role="list">
        {starters.map((offer) => (
          <OfferCard
            key={offer.terms.name}
            offer={offer}
            {...choiceOf(offer)}
            refusal={sentenceOfOffer(refused, taken.indexOf(offer))}
            onChange={(choice) =>
              onChoices({ ...choices, [offer.terms.name]: { ...choiceOf(offer), ...choice } })
            }
          />
        ))}
      </ul>
      {refused?.presentation === 'field' && (
        <Notice tone="soon" announced>
          {refused.message}
        </Notice>
      )}
      <StepActs
        back={
          <Button variant="subtle" color="gray" onClick={onBack}>
            {messages.acts.back}
          </Button>
        }
      >
        <Button onClick={done} disabled={busy || unpriced || starters.length === 0}>
          {words.next}
        </Button>
      </StepActs>
    </StepPage>
  );
}

/** Nearly every coach has a first talk and a single session; the rest is a choice. */
function usual({ kind }: OfferTerms): boolean {
  return kind === 'discovery' || kind === 'single';
}
