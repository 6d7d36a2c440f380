/** A draft: what it says at the left, the very page that would go out at the right. */
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { PdfView } from '@/components/PdfView';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { Above } from './Above';
import type { MoneyAround } from './around';
import { valuesOf, type DraftValues } from './draft';
import { DraftLines } from './DraftLines';
import classes from './DraftPage.module.css';
import { DraftTerms } from './DraftTerms';
import { DraftWhole } from './DraftWhole';
import { IssueDialog } from './IssueDialog';
import { TotalRows } from './TotalRows';
import { useInvoiceSaving } from './useInvoiceSaving';

export function DraftPage({ invoice, ...around }: { invoice: InvoiceDetail } & MoneyAround) {
  const { draft } = useMessages().money;
  const [asking, setAsking] = useState<'issue' | 'discard' | null>(null);
  const form = useIssueForm<DraftValues>({
    initialValues: valuesOf(invoice),
    draft: `invoice:${invoice.id}`,
  });
  const saving = useInvoiceSaving(form, invoice);
  const preview = useRead('invoices.pdf', { invoiceId: invoice.id });
  const isCredit = invoice.kind === 'credit_note';
  const title = isCredit ? draft.creditNote : invoice.deposit ? draft.deposit : draft.invoice;

  const issue = async () => {
    if (await saving.store()) setAsking('issue');
  };
  const save = async () => {
    if ((await saving.store()) && preview !== undefined) around.savePdf(preview.name, preview.base64);
  };

  return (
    <Page
      title={title}
      above={<Above invoice={invoice} places={around.places} />}
      sentence={invoice.corrects?.number ? draft.corrects(invoice.corrects.number) : invoice.sentence}
      remark={
        <p className="muted small" role="status" aria-label={draft.keeping}>
          {saving.isSaved ? draft.saved : draft.saving}
        </p>
      }
      primary={{ label: draft.issue, onAct: () => void issue() }}
      more={[
        { label: draft.savePdf, icon: IconDownload, onAct: () => void save() },
        { label: draft.discard, icon: IconTrash, onAct: () => setAsking('discard') },
      ]}
    >
      <Missing characters={invoice.missingGlyphs} />
      <div className={classes.sides}>
        <section className={classes.editor} aria-label={draft.editor}>
          <Form label={title} onSave={() => void saving.store()}>
            <DraftLines form={form} invoice={invoice} isSaved={saving.isSaved} />
            <TotalRows totals={invoice.totals} names={invoice.seller.secondTax} stale={!saving.isSaved} />
            {!isCredit && <DraftWhole form={form} invoice={invoice} />}
            <DraftTerms form={form} isCredit={isCredit} />
            <FormRefusal form={form} />
          </Form>
        </section>
        <section className={classes.preview} aria-label={draft.preview}>
          {preview !== undefined && <PdfView base64={preview.base64} name={preview.name} />}
        </section>
      </div>
      {asking === 'issue' && (
        <IssueDialog
          invoice={invoice}
          onIssued={() => {
            saving.stop();
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'discard' && (
        <Discard
          invoice={invoice}
          beforehand={saving.stop}
          onGone={around.toMoney}
          onClose={() => setAsking(null)}
        />
      )}
    </Page>
  );
}

function Missing({ characters }: { characters: readonly string[] }) {
  const words = useMessages().money.draft;
  if (characters.length === 0) return null;
  return (
    <Notice tone="soon" announced>
      {words.missing(characters.length)} <strong>{characters.join(' ')}</strong>
    </Notice>
  );
}

interface DiscardProps {
  invoice: InvoiceDetail;
  beforehand: () => void;
  onGone: () => void;
  onClose: () => void;
}

function Discard({ invoice, beforehand, onGone, onClose }: DiscardProps) {
  const words = useMessages().money.discard;
  const discard = useAct('invoices.discard');
  const yes = async () => {
    beforehand();
    // Away first: a page of what is gone would ask for it once more.
    onGone();
    await discard.run({ invoiceId: invoice.id });
  };
  return (
    <DecisionDialog
      opened
      question={words.question}
      consequence={words.consequence}
      yes={words.yes}
      busy={discard.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
