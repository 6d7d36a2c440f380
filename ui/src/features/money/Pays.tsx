/** What a payment pays: the oldest open invoices first, or those the coach ticks. */
import { Checkbox, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

import type { AllocateTo } from '@/bindings/AllocateTo';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { Money } from '@/bindings/Money';
import { DayText } from '@/components/DayText';
import { FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { suggestedPart } from './allocating';
import classes from './Pays.module.css';

export interface Paid {
  pays: 'oldest' | 'chosen';
  allocations: AllocateTo[];
}

export interface PaysProps extends Paid {
  onChange: (paid: Paid) => void;
  errors: Record<string, ReactNode>;
  personId: string;
  currency: string;
  /** All there is to give, where that is known. */
  most?: Money;
}

export function Pays(props: PaysProps) {
  const { pays, allocations, onChange, errors, personId, currency } = props;
  const words = useMessages().money.payment;
  const listed = useRead('invoices.list', { filter: 'open', personId });
  if (listed === undefined) return null;
  const open = listed.filter(
    (invoice) => invoice.personId === personId && invoice.total.currency === currency,
  );
  const chosen = pays === 'chosen';
  if (open.length === 0) return <p className="muted">{words.nothingOpen}</p>;
  return (
    <FormField label={words.pays} help={chosen ? words.rest : words.order} error={errors['allocations']}>
      <SegmentedControl
        aria-label={words.pays}
        data={[
          { value: 'oldest', label: words.oldest },
          { value: 'chosen', label: words.chosen },
        ]}
        value={pays}
        onChange={(next) => onChange({ pays: next, allocations })}
      />
      <ol role="list" className={classes.invoices}>
        {open.map((invoice) => (
          <li key={invoice.id} className={classes.invoice}>
            {chosen ? <Part {...props} invoice={invoice} /> : <Words invoice={invoice} />}
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

/** Ticked, it is paid in full, or with all there is, unless the coach types less. */
function Part({ invoice, allocations, onChange, errors, most }: PaysProps & { invoice: InvoiceItem }) {
  const words = useMessages().money.payment;
  const at = allocations.findIndex(({ invoiceId }) => invoiceId === invoice.id);
  const part = allocations[at];
  const { open } = invoice;
  const number = invoice.number ?? '';
  const choose = (next: AllocateTo[]) => onChange({ pays: 'chosen', allocations: next });
  const tick = (ticked: boolean) => {
    if (!ticked) choose(allocations.toSpliced(at, 1));
    else if (open !== null) {
      choose([...allocations, { invoiceId: invoice.id, amount: suggestedPart(open, most) }]);
    }
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
        error={errors[`allocations.${at}.invoiceId`]}
      />
      {part !== undefined && (
        <div className={classes.part}>
          <MoneyInput
            aria-label={words.part(number)}
            currency={part.amount.currency}
            value={part.amount.minor}
            error={errors[`allocations.${at}.amount`]}
            onChange={(minor) =>
              choose(allocations.with(at, { ...part, amount: { ...part.amount, minor: minor ?? 0 } }))
            }
          />
        </div>
      )}
    </>
  );
}
