/** The part of a report in one currency: how it stands in a sentence, then its figures. */
import type { ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './Reports.module.css';

export interface BlockProps {
  /** Named where there are several: currencies are never added up. */
  currency?: string | undefined;
  sentence: string;
  children: ReactNode;
}

export function Block({ currency, sentence, children }: BlockProps) {
  const words = useMessages().reports;
  return (
    <section className={classes.block} aria-label={currency === undefined ? sentence : words.in(currency)}>
      {currency !== undefined && <h2>{words.in(currency)}</h2>}
      <p className={classes.said}>{sentence}</p>
      {children}
    </section>
  );
}

/** The name of a block's currency, where there is another beside it. */
export function namedOf(blocks: readonly { currency: string }[], currency: string): string | undefined {
  return blocks.length > 1 ? currency : undefined;
}
