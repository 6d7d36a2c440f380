/** Offers to begin with: one fills the form, and everything in it can be changed. */
import { Select } from '@mantine/core';
import { useState } from 'react';

import type { OfferTerms } from '@/bindings/OfferTerms';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';

export interface OfferStartersProps {
  currency: string;
  onChoose: (terms: OfferTerms) => void;
}

export function OfferStarters({ currency, onChoose }: OfferStartersProps) {
  const words = useMessages().library.offers.starters;
  const starters = useRead('practice.starter_offers', { currency }) ?? [];
  const [name, setName] = useState<string | null>(null);
  const chosen = starters.find(({ terms }) => terms.name === name);
  return (
    <Select
      label={words.label}
      placeholder={words.placeholder}
      allowDeselect={false}
      data={starters.map(({ terms }) => terms.name)}
      value={name}
      onChange={(next) => {
        setName(next);
        const starter = starters.find(({ terms }) => terms.name === next);
        if (starter !== undefined) onChoose(starter.terms);
      }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...(chosen === undefined ? {} : { description: chosen.effectSentence })}
    />
  );
}
