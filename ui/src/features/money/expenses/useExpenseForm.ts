/** The form of an expense: its first values, and what is asked of the core. */
import { useEffect, useEffectEvent } from 'react';

import type { ExpenseCategory } from '@/bindings/ExpenseCategory';
import type { ExpenseDetails } from '@/bindings/ExpenseDetails';
import type { ExpenseItem } from '@/bindings/ExpenseItem';
import { useIssueForm, type Sent } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { HandedIn } from './around';

/** What becomes of the receipt: as it is, another file, or none. */
export type ReceiptChoice = 'kept' | 'removed' | HandedIn;

export type ExpenseValues = {
  supplier: string;
  paidOn: string | null;
  category: ExpenseCategory | null;
  amount: number | null;
  tax: number | null;
  note: string;
  receipt: ReceiptChoice;
};

export interface ExpenseFormInput {
  item: ExpenseItem | undefined;
  dropped: HandedIn | undefined;
  currency: string;
  today: string;
}

export function useExpenseForm({ item, dropped, currency: home, today }: ExpenseFormInput) {
  const { needed } = useMessages().fields;
  const act = useAct('expenses.save');
  const before = item?.details;
  const currency = before?.amount.currency ?? home;
  const isThere = (value: unknown) => (value === null || value === '' ? needed : null);
  const form = useIssueForm<ExpenseValues>({
    initialValues: {
      supplier: before?.supplier ?? '',
      paidOn: before?.paidOn ?? today,
      category: before?.category ?? null,
      amount: before?.amount.minor ?? null,
      tax: before?.tax?.minor ?? null,
      note: before?.note ?? '',
      receipt: dropped ?? 'kept',
    },
    validate: { supplier: isThere, paidOn: isThere, category: isThere, amount: isThere },
  });

  // Dropped while the form stands open.
  const take = useEffectEvent((file: HandedIn) => form.setFieldValue('receipt', file));
  useEffect(() => {
    if (dropped !== undefined) take(dropped);
  }, [dropped]);

  const save = async (): Promise<boolean> => {
    const values = form.getValues();
    const details = form.validate().hasErrors ? null : detailsOf(values, currency);
    if (details === null || act.busy) return false;
    const asked = act.run({
      ...(item === undefined ? {} : { expenseId: item.id }),
      details,
      ...receiptOf(values.receipt),
    });
    const { ok }: Sent = await form.send(asked.then(withoutDetails));
    return ok;
  };
  return { form, currency, busy: act.busy, save };
}

function detailsOf(values: ExpenseValues, currency: string): ExpenseDetails | null {
  const { supplier, paidOn, category, amount, tax, note } = values;
  if (paidOn === null || category === null || amount === null) return null;
  return {
    supplier,
    paidOn,
    category,
    amount: { minor: amount, currency },
    ...(tax === null ? {} : { tax: { minor: tax, currency } }),
    ...(note.trim() === '' ? {} : { note }),
  };
}

function receiptOf(choice: ReceiptChoice) {
  if (choice === 'kept') return {};
  if (choice === 'removed') return { receipt: { kind: 'remove' as const } };
  return { receipt: { kind: 'attach' as const, fileId: choice.fileId } };
}

/** The core says `details.amount.minor`, the form has `amount`. */
function withoutDetails(sent: Sent): Sent {
  if (sent.ok) return sent;
  const { message, presentation, issues } = sent.error;
  const own = (field: string) =>
    field
      .replace(/^details\./u, '')
      .replace(/\.(?:minor|currency)$/u, '')
      .replace(/^receipt\..*$/u, 'receipt');
  return {
    ok: false,
    error: {
      message,
      presentation,
      issues: issues.map((issue) => ({ ...issue, field: own(issue.field) })),
    },
  };
}
