/** What keeps a draft from going out, every field at once, each with the way to where it is typed. */
import { Anchor } from '@mantine/core';

import type { FieldPlace } from '@/bindings/FieldPlace';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { Lacking } from '@/bindings/Lacking';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import type { MoneyAround } from '../around';
import classes from './Missing.module.css';

export interface MissingProps extends Pick<MoneyAround, 'places' | 'openOrganisation'> {
  invoice: Pick<InvoiceDetail, 'personId' | 'payerId'>;
  missing: readonly Lacking[];
  openInvoices: () => void;
}

export function Missing({ missing, ...ways }: MissingProps) {
  const words = useMessages().einvoice.draft;
  return (
    <Notice tone="soon">
      <p>{words.missing(missing.length)}</p>
      <ul role="list" className={classes.list}>
        {missing.map(({ field, sentence, place }) => (
          <li key={field} className={classes.one}>
            <span>{sentence}</span>
            {place !== 'draft' && <Way {...ways} place={place} about={sentence} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface WayProps extends Omit<MissingProps, 'missing'> {
  place: Exclude<FieldPlace, 'draft'>;
  about: string;
}

function Way({ place, about, invoice, places, openOrganisation, openInvoices }: WayProps) {
  const label = useMessages().einvoice.draft.goTo[place];
  const named = { 'aria-label': `${label}: ${about}`, size: 'sm' } as const;
  const opening = (open: () => void) => (
    <Anchor {...named} component="button" type="button" onClick={open}>
      {label}
    </Anchor>
  );
  switch (place) {
    case 'practice':
    case 'documents':
      return (
        <Anchor {...named} href={places.settings(place)}>
          {label}
        </Anchor>
      );
    case 'client': {
      const { payerId, personId } = invoice;
      if (payerId !== null) return opening(() => openOrganisation(payerId));
      return (
        <Anchor {...named} href={places.person(personId)}>
          {label}
        </Anchor>
      );
    }
    case 'client_invoices':
      return opening(openInvoices);
  }
}
