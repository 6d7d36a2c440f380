import type { InvoiceItem } from '@/bindings/InvoiceItem';
import { useMessages } from '@/messages';
import classes from './StandingText.module.css';

/** Where a document stands, in a word. Overdue is red, as money overdue is. */
export function StandingText({ invoice }: { invoice: Pick<InvoiceItem, 'standing' | 'kind'> }) {
  const words = useMessages().money.standings;
  const { standing, kind } = invoice;
  const word = kind === 'credit_note' && standing === 'issued' ? words.credited : words[standing];
  return (
    <span className={classes.standing} data-standing={standing}>
      {word}
    </span>
  );
}
