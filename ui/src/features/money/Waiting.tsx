/** Charges that wait for an invoice, by person: one click makes the draft. */
import { Anchor, Button } from '@mantine/core';

import type { WaitingItem } from '@/bindings/WaitingItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from './around';
import classes from './Waiting.module.css';

export function Waiting({ items, places, toInvoice }: { items: readonly WaitingItem[] } & MoneyAround) {
  const words = useMessages().money.waiting;
  const draft = useAct('invoices.draft');
  const make = async (personId: string) => {
    const made = await draft.run({ personId });
    if (made.ok) toInvoice(made.data.id);
  };
  return (
    <ul role="list" className={classes.items} aria-label={words.title}>
      {items.map(({ personId, personName, sum, since }) => (
        <li key={`${personId} ${sum.currency}`} className={classes.item}>
          <Anchor className={classes.name ?? ''} href={places.person(personId)} title={personName}>
            {personName}
          </Anchor>
          <span className={classes.since}>
            {words.since} <DayText day={since} />
          </span>
          <MoneyText amount={sum} />
          <Button
            size="compact-sm"
            variant="default"
            disabled={draft.busy}
            aria-label={words.makeInvoiceFor(personName)}
            onClick={() => void make(personId)}
          >
            {words.makeInvoice}
          </Button>
        </li>
      ))}
    </ul>
  );
}
