/** What the coach offers, and what notes begin with. An offer says what a client reads, and what agreeing brings about. */
import { IconPlus, IconArchive } from '@tabler/icons-react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';

import type { OfferItem } from '@/bindings/OfferItem';
import { EmptyState } from '@/components/EmptyState';
import { MoneyText } from '@/components/MoneyText';
import { Page, type PageAct } from '@/components/Page';
import { RowList, rowTarget } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './LibraryPage.module.css';
import { NoteTemplates } from './NoteTemplates';
import { OfferSheet } from './OfferSheet';

export interface LibraryPageProps {
  /** What else is prepared from here. */
  more?: readonly PageAct[];
}

export function LibraryPage({ more = [] }: LibraryPageProps) {
  const messages = useMessages();
  const words = messages.library.offers;
  const offers = useRead('offers.list', null);
  const [chosen, setChosen] = useState<OfferItem | 'new' | null>(null);
  if (offers === undefined) return null;
  return (
    <>
      <Page
        title={messages.library.title}
        more={more}
        primary={{ label: words.add, icon: IconPlus, onAct: () => setChosen('new') }}
      >
        {offers.length === 0 ? (
          <EmptyState
            title={words.empty.title}
            sentence={words.empty.sentence}
            act={{ label: words.add, onAct: () => setChosen('new') }}
          />
        ) : (
          <Section title={words.title}>
            <p className="muted">{words.sentence}</p>
            <RowList label={words.list}>
              {offers.map((item) => (
                <OfferRow key={item.offer.id} item={item} onOpen={() => setChosen(item)} />
              ))}
            </RowList>
          </Section>
        )}
        <NoteTemplates />
      </Page>
      <OfferSheet chosen={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

function OfferRow({ item, onOpen }: { item: OfferItem; onOpen: () => void }) {
  const words = useMessages().library.offers;
  const archive = useAct('offers.archive');
  const { id, terms } = item.offer;
  return (
    <li className={classes.offer}>
      <div className={classes.words}>
        <button
          type="button"
          className={classes.name}
          tabIndex={-1}
          onClick={onOpen}
          {...{ [rowTarget]: '' }}
        >
          {terms.name}
        </button>
        {terms.description !== '' && <p className="client-words">{terms.description}</p>}
        <p className="muted small">{item.effectSentence}</p>
      </div>
      <span className={classes.price}>
        {terms.price.minor === 0 ? (
          <span className="muted">{words.free}</span>
        ) : (
          <MoneyText amount={terms.price} />
        )}
      </span>
      <Tooltip label={words.archive}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="2rem"
          className={classes.archive ?? ''}
          aria-label={words.archiveOf(terms.name)}
          onClick={() => void archive.run({ offerId: id })}
        >
          <IconArchive size="1.125rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
