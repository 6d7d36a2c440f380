/** Above the title of a document: back to the list, and whose it is. */
import { Anchor } from '@mantine/core';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { useMessages } from '@/messages';
import type { MoneyAround } from './around';
import classes from './Above.module.css';

export function Above({ invoice, places }: { invoice: InvoiceDetail } & Pick<MoneyAround, 'places'>) {
  const words = useMessages();
  return (
    <p className={classes.above}>
      <Anchor href={places.money}>{words.places.money}</Anchor>
      <span aria-hidden="true" className="muted">
        ·
      </span>
      <Anchor className={classes.person ?? ''} href={places.person(invoice.personId)}>
        {invoice.personName}
      </Anchor>
    </p>
  );
}
