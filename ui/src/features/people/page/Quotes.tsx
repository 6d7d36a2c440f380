/** What the client said, in their own words. A pinned one stays in sight: here, in the prep, in the journey summary. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useState } from 'react';

import type { Quote } from '@/bindings/Quote';
import { DayText } from '@/components/DayText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './Quotes.module.css';

/** The newest of those that are not pinned. */
const unpinnedInSight = 3;

export function Quotes({
  personId,
  onSession,
}: {
  personId: string;
  onSession: (sessionId: string) => void;
}) {
  const words = useMessages().person.quotes;
  const quotes = useRead('quotes.of_person', { personId });
  const [everything, setEverything] = useState(false);
  if (quotes === undefined || quotes.length === 0) return null;
  // Pinned ones stand first.
  const inSight = quotes.filter(({ pinned }) => pinned).length + unpinnedInSight;
  const shown = everything ? quotes : quotes.slice(0, inSight);
  return (
    <Section title={words.title}>
      <ul role="list" aria-label={words.title} className={classes.quotes}>
        {shown.map((quote) => (
          <Said key={quote.id} quote={quote} onSession={onSession} />
        ))}
      </ul>
      {shown.length < quotes.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more ?? ''}
          onClick={() => setEverything(true)}
        >
          {words.all(quotes.length)}
        </Button>
      )}
    </Section>
  );
}

function Said({ quote, onSession }: { quote: Quote; onSession: (sessionId: string) => void }) {
  const words = useMessages().person.quotes;
  const pin = useAct('quotes.pin');
  const { id, text, pinned, saidOn, sessionId } = quote;
  const Sign = pinned ? IconPinFilled : IconPin;
  return (
    <li className={classes.quote} data-pinned={pinned || undefined}>
      <div className={classes.words}>
        <blockquote className={`client-words ${classes.text ?? ''}`}>{text}</blockquote>
        <button type="button" className={classes.day} onClick={() => onSession(sessionId)}>
          <DayText day={saidOn} />
        </button>
      </div>
      <Tooltip label={pinned ? words.letGo : words.pin}>
        <ActionIcon
          variant="subtle"
          color={pinned ? 'teal' : 'gray'}
          size="2rem"
          aria-label={words.pinOf(text)}
          aria-pressed={pinned}
          disabled={pin.busy}
          onClick={() => void pin.run({ quoteId: id, pinned: !pinned })}
        >
          <Sign size="1.125rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
