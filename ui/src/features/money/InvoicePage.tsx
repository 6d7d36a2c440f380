/** One invoice or credit note: as a draft it is written, issued it is looked at. */
import { useRead } from '@/rpc/query';
import type { MoneyAround } from './around';
import { DraftPage } from './DraftPage';
import { IssuedPage } from './IssuedPage';

export interface InvoicePageProps extends MoneyAround {
  invoiceId: string;
}

export function InvoicePage({ invoiceId, ...around }: InvoicePageProps) {
  const invoice = useRead('invoices.open', { invoiceId });
  if (invoice?.id !== invoiceId) return null;
  return invoice.standing === 'draft' ? (
    <DraftPage key={invoice.id} invoice={invoice} {...around} />
  ) : (
    <IssuedPage key={invoice.id} invoice={invoice} {...around} />
  );
}
