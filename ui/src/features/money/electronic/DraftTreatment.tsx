/** How a draft is taxed and in which form it goes out, with everything that it lacks and the way there. */
import { Button, Select } from '@mantine/core';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { TaxTreatment } from '@/bindings/TaxTreatment';
import type { TreatmentView } from '@/bindings/TreatmentView';
import { Fold } from '@/components/Fold';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import classes from './DraftTreatment.module.css';
import { Missing } from './Missing';

export interface DraftTreatmentProps extends Pick<MoneyAround, 'places' | 'openParty' | 'openOrganisation'> {
  invoice: InvoiceDetail;
  /** The lines follow how it is taxed: what is typed is stored first. */
  beforehand: () => Promise<boolean>;
}

export function DraftTreatment(props: DraftTreatmentProps) {
  return (
    <Read of="invoices.treatment" request={{ invoiceId: props.invoice.id }}>
      {(view) => <Treatment {...props} view={view} />}
    </Read>
  );
}

const usual = 'usual';

function Treatment({ view, ...props }: DraftTreatmentProps & { view: TreatmentView }) {
  const { draft, party } = useMessages().einvoice;
  const set = useAct('invoices.set_treatment');
  const { invoice, beforehand, openParty } = props;
  const { treatment, chosen, suggested, note, form, missing } = view;
  const choose = async (next: TaxTreatment | null) => {
    if (!(await beforehand())) return;
    await set.run({ invoiceId: invoice.id, ...(next === null ? {} : { treatment: next }) });
  };
  const name = invoice.payerName ?? invoice.personName;
  const whose =
    invoice.payerId === null ? { personId: invoice.personId } : { organisationId: invoice.payerId };
  const open = () => openParty(whose, name);
  return (
    <Fold
      title={draft.title}
      opened={chosen || suggested !== treatment || form !== 'none'}
      wrong={missing.length > 0}
    >
      {/* A credit note is taxed as the invoice that it corrects. */}
      {invoice.kind === 'invoice' && (
        <Select
          label={draft.treatment}
          allowDeselect={false}
          disabled={set.busy}
          data={[
            {
              value: usual,
              label: chosen ? draft.usual : draft.usualNow(draft.treatments[treatment]),
            },
            ...Object.entries(draft.treatments).map(([value, label]) => ({ value, label })),
          ]}
          value={chosen ? treatment : usual}
          onChange={(next) => void choose(next === usual || next === null ? null : (next as TaxTreatment))}
        />
      )}
      {note !== null && (
        <p className={classes.note}>
          <span className="muted">{draft.note}</span> {note}
        </p>
      )}
      {invoice.kind === 'invoice' && suggested !== treatment && (
        <Notice
          tone="plain"
          act={
            <Button
              variant="default"
              size="compact-sm"
              disabled={set.busy}
              onClick={() => void choose(suggested)}
            >
              {draft.take}
            </Button>
          }
        >
          {draft.suggested(draft.treatments[suggested])}
        </Notice>
      )}
      <div className={classes.form}>
        <span>
          <span className="muted">{draft.form}</span> {party.forms[form].name}
        </span>
        <Button variant="subtle" size="compact-sm" aria-label={party.title(name)} onClick={open}>
          {draft.change}
        </Button>
      </div>
      {missing.length > 0 && <Missing {...props} missing={missing} openInvoices={open} />}
    </Fold>
  );
}
