/** Keeps the stored draft of an invoice in step with what is typed. */
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { IssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useDraftSaving, type DraftSaving } from '@/rpc/draftSaving';
import { useAct } from '@/rpc/query';
import { asked, unfinished, valuesOf, written, type DraftValues } from './draft';

export function useInvoiceSaving(form: IssueForm<DraftValues>, invoice: InvoiceDetail): DraftSaving {
  const words = useMessages().fields;
  const { run } = useAct('invoices.edit', { quiet: true });
  return useDraftSaving({
    form,
    kept: valuesOf(invoice),
    written,
    unfinished: (values) => unfinished(values, words.needed),
    save: async (values) => {
      const result = await run(asked(invoice, values));
      return result.ok ? { ok: true, kept: valuesOf(result.data) } : result;
    },
  });
}
