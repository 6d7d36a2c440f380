/** Money that came and belongs to no invoice yet is given to open ones. */
import { Button, Select } from '@mantine/core';

import type { AllocateTo } from '@/bindings/AllocateTo';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { PaymentItem } from '@/bindings/PaymentItem';
import { DayText } from '@/components/DayText';
import { FactList } from '@/components/FactList';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MoneyText } from '@/components/MoneyText';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Pays } from './Pays';

type Values = {
  paymentId: string;
  pays: 'oldest' | 'chosen';
  allocations: AllocateTo[];
};

export interface AllocateSheetProps {
  personId: string;
  /** Those with something left, at least one. */
  payments: readonly PaymentItem[];
  /** The invoice that it was opened from. */
  invoice?: Pick<InvoiceItem, 'id' | 'open'>;
  onClose: () => void;
}

export function AllocateSheet({ personId, payments, invoice, onClose }: AllocateSheetProps) {
  const messages = useMessages();
  const words = messages.money.allocating;
  const allocate = useAct('payments.allocate');
  const form = useIssueForm<Values>({
    initialValues: {
      paymentId: payments[0]?.id ?? '',
      pays: invoice === undefined ? 'oldest' : 'chosen',
      allocations: invoice?.open ? [{ invoiceId: invoice.id }] : [],
    },
    validate: {
      allocations: (parts, { pays }) => (pays === 'chosen' && parts.length === 0 ? words.chooseOne : null),
    },
  });
  const { paymentId, pays, allocations } = form.values;
  const payment = payments.find(({ id }) => id === paymentId);

  const save = async () => {
    if (form.validate().hasErrors) return;
    const sent = await form.send(allocate.run({ paymentId, ...(pays === 'chosen' ? { allocations } : {}) }));
    if (sent.ok) onClose();
  };

  return (
    <SideSheet opened onClose={onClose} title={words.title} sentence={words.sentence}>
      <Form label={words.title} onSave={() => void save()}>
        {payments.length > 1 && (
          <Choice
            payments={payments}
            value={paymentId}
            onChange={(next) => form.setFieldValue('paymentId', next.id)}
          />
        )}
        {payment !== undefined && (
          <>
            <FactList
              facts={[
                ...(payments.length > 1
                  ? []
                  : [{ name: words.payment, value: <DayText day={payment.receivedOn} /> }]),
                { name: words.left, value: <MoneyText amount={payment.available} /> },
              ]}
            />
            <Pays
              pays={pays}
              allocations={allocations}
              errors={form.errors}
              personId={personId}
              currency={payment.amount.currency}
              onChange={(next) => {
                form.setValues(next);
                form.clearErrors();
              }}
            />
          </>
        )}
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={allocate.busy}>
            {words.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}

interface ChoiceProps {
  payments: readonly PaymentItem[];
  value: string;
  onChange: (payment: PaymentItem) => void;
}

function Choice({ payments, value, onChange }: ChoiceProps) {
  const words = useMessages().money;
  const { locale } = useFormat();
  return (
    <Select
      label={words.allocating.payment}
      allowDeselect={false}
      data={payments.map(({ id, receivedOn, method, amount }) => ({
        value: id,
        label: words.allocating.paymentOf(
          formatDay(receivedOn, 'short', locale),
          words.payment.methods[method],
          formatMoney(amount, locale),
        ),
      }))}
      value={value}
      onChange={(chosen) => {
        const next = payments.find(({ id }) => id === chosen);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
