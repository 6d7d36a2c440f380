/** What a payment pays: the oldest open invoices first, or those the coach ticks. */
import { Checkbox, SegmentedControl } from '@mantine/core';

import type { InvoiceItem } from '@/bindings/InvoiceItem';
import { DayText } from '@/components/DayText';
import type { IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { PaymentValues } from './PaymentSheet';
import classes from './Pays.module.css';

export interface PaysProps {
  form: IssueForm<PaymentValues>;
  personId: string;
  currency: string;
}

export function Pays({ form, personId, currency }: PaysProps) {
  const words = useMessages().money.payment;
  const listed = useRead('invoices.list', { filter: 'open', personId });
  if (listed === undefined) return null;
  const open = listed
    .filter((invoice) => invoice.personId === personId && invoice.total.currency === currency)
    .toSorted(byDueDay);
  const chosen = form.values.pays === 'chosen';
  if (open.length === 0) return <p className="muted">{words.nothingOpen}</p>;
  return (
    <FormField label={words.pays} help={chosen ? words.rest : words.order} error={form.errors['allocations']}>
      <SegmentedControl
        aria-label={words.pays}
        data={[
          { value: 'oldest', label: words.oldest },
          { value: 'chosen', label: words.chosen },
        ]}
        {...form.getInputProps('pays')}
      />
      <ol role="list" className={classes.invoices}>
        {open.map((invoice) => (
          <li key={invoice.id} className={classes.invoice}>
            {chosen ? <Part form={form} invoice={invoice} /> : <Words invoice={invoice} />}
          </li>
        ))}
      </ol>
    </FormField>
  );
}

function Words({ invoice }: { invoice: InvoiceItem }) {
  const words = useMessages().money.payment;
  return (
    <>
      <span className={classes.what}>
        <span className={classes.number}>{invoice.number}</span>
        {invoice.dueOn !== null && (
          <span className="muted">
            {words.due} <DayText day={invoice.dueOn} />
          </span>
        )}
      </span>
      {invoice.open !== null && (
        <MoneyText amount={invoice.open} tone={invoice.standing === 'overdue' ? 'overdue' : 'plain'} />
      )}
    </>
  );
}

/** Ticked, it is paid in full unless the coach types less. */
function Part({ form, invoice }: { form: IssueForm<PaymentValues>; invoice: InvoiceItem }) {
  const words = useMessages().money.payment;
  const { allocations } = form.values;
  const at = allocations.findIndex(({ invoiceId }) => invoiceId === invoice.id);
  const part = allocations[at];
  const { open } = invoice;
  const number = invoice.number ?? '';
  const tick = (ticked: boolean) => {
    if (!ticked) form.removeListItem('allocations', at);
    else if (open !== null) form.insertListItem('allocations', { invoiceId: invoice.id, amount: open });
  };
  return (
    <>
      <Checkbox
        checked={part !== undefined}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
        label={<Words invoice={invoice} />}
        classNames={{
          label: classes.label ?? '',
          labelWrapper: classes.labelWrapper ?? '',
          body: classes.tick ?? '',
        }}
        error={form.errors[`allocations.${at}.invoiceId`]}
      />
      {part !== undefined && (
        <div className={classes.part}>
          <MoneyInput
            aria-label={words.part(number)}
            currency={part.amount.currency}
            value={part.amount.minor}
            error={form.errors[`allocations.${at}.amount`]}
            onChange={(minor) =>
              form.setFieldValue(`allocations.${at}.amount`, { ...part.amount, minor: minor ?? 0 })
            }
          />
        </div>
      )}
    </>
  );
}

function byDueDay(one: InvoiceItem, other: InvoiceItem): number {
  return (one.dueOn ?? '').localeCompare(other.dueOn ?? '');
}
