/** Their own words: which of them, and in which order. */
import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';

import type { JourneyQuoteItem } from '@/bindings/JourneyQuoteItem';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Journey.module.css';
import type { PartsProps } from './JourneyParts';

export function Quotes({ draft, form }: PartsProps) {
  const words = useMessages().journey;
  const { locale } = useFormat();
  const { chosenQuotes } = form.values;
  const chosen = chosenQuotes
    .map((id) => draft.quotes.find(({ quoteId }) => quoteId === id))
    .filter((quote) => quote !== undefined);
  const others = draft.quotes.filter(({ quoteId }) => !chosenQuotes.includes(quoteId));

  const choose = (id: string, isChosen: boolean) =>
    form.setFieldValue(
      'chosenQuotes',
      isChosen ? [...chosenQuotes, id] : chosenQuotes.filter((each) => each !== id),
    );
  const raise = (place: number) => form.reorderListItem('chosenQuotes', { from: place, to: place - 1 });
  const row = (quote: JourneyQuoteItem, place: number | null) => (
    <li key={quote.quoteId} className={classes.quote}>
      <Checkbox
        label={<span className="client-words">{quote.text}</span>}
        description={formatDay(quote.saidOn, 'short', locale)}
        checked={place !== null}
        onChange={({ currentTarget }) => choose(quote.quoteId, currentTarget.checked)}
      />
      {place !== null && place > 0 && (
        <Tooltip label={words.up}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.upOf(quote.text)}
            onClick={() => raise(place)}
          >
            <IconArrowUp size="1rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );

  return (
    <ul role="list" className={classes.quotes}>
      {chosen.map((quote, place) => row(quote, place))}
      {others.map((quote) => row(quote, null))}
    </ul>
  );
}
