/** Money that came, or went back: from whom, how much, and what it pays. */
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';

import type { AllocateTo } from '@/bindings/AllocateTo';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { PaymentMethod } from '@/bindings/PaymentMethod';
import type { RecordPayment } from '@/bindings/RecordPayment';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair, FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct, useRead } from '@/rpc/query';
import { PayerSelect } from './PayerSelect';
import { Pays } from './Pays';

/** What is known before the sheet opens. */
export interface Paying {
  personId?: string;
  /** The invoice that it was opened from. */
  invoice?: Pick<InvoiceItem, 'id' | 'open'> & { payerId: string | null };
}

export type PaymentValues = {
  personId: string | null;
  payerId: string | null;
  amount: number | null;
  receivedOn: string | null;
  method: PaymentMethod;
  reference: string;
  reason: string;
  pays: 'oldest' | 'chosen';
  allocations: AllocateTo[];
};

const methods: PaymentMethod[] = ['bank', 'card', 'cash', 'cheque', 'other'];

export function PaymentSheet(props: Paying & { onClose: () => void }) {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => (
        <Read of="today.overview" request={null}>
          {(today) => (
            <Write
              {...props}
              currency={props.invoice?.open?.currency ?? practice.currency}
              today={today.day}
            />
          )}
        </Read>
      )}
    </Read>
  );
}

interface WriteProps extends Paying {
  currency: string;
  today: string;
  onClose: () => void;
}

function Write({ personId, invoice, currency, today, onClose }: WriteProps) {
  const words = useMessages();
  const { payment } = words.money;
  const record = useAct('payments.record');
  const needed = (value: unknown) => (value === null || value === '' ? words.fields.needed : null);
  const form = useIssueForm<PaymentValues>({
    initialValues: {
      personId: personId ?? null,
      payerId: invoice?.payerId ?? null,
      amount: invoice?.open?.minor ?? null,
      receivedOn: today,
      method: 'bank',
      reference: '',
      reason: '',
      pays: invoice === undefined ? 'oldest' : 'chosen',
      allocations: invoice?.open ? [{ invoiceId: invoice.id }] : [],
    },
    validate: { personId: needed, amount: needed, receivedOn: needed },
    draft: `payment:${invoice?.id ?? personId ?? ''}`,
  });
  const { values } = form;
  const goesBack = values.amount !== null && values.amount < 0;

  const save = async () => {
    const request = form.validate().hasErrors ? null : asked(form.getValues(), currency);
    if (request === null) return;
    if ((await form.send(record.run(request))).ok) onClose();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={payment.title}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button disabled={record.busy} onClick={() => void save()}>
            {payment.save}
          </Button>
        </>
      }
    >
      <Form label={payment.title} onSave={() => void save()}>
        <Person
          {...form.getInputProps('personId')}
          onChange={(chosen) => form.setValues({ personId: chosen, pays: 'oldest', allocations: [] })}
        />
        <FieldPair>
          <MoneyInput label={payment.amount} currency={currency} {...form.getInputProps('amount')} />
          <DayInput label={payment.date} maxDate={today} {...form.getInputProps('receivedOn')} />
        </FieldPair>
        <p className="muted small">{payment.backHelp}</p>
        {goesBack && <TextInput label={payment.reason} {...form.getInputProps('reason')} />}
        <FormField label={payment.method}>
          <SegmentedControl
            aria-label={payment.method}
            fullWidth
            data={methods.map((method) => ({ value: method, label: payment.methods[method] }))}
            {...form.getInputProps('method')}
          />
        </FormField>
        <TextInput
          label={payment.reference}
          description={payment.referenceHelp}
          {...form.getInputProps('reference')}
        />
        <PayerSelect label={payment.payer} {...form.getInputProps('payerId')} />
        {values.personId !== null && !goesBack && (
          <Pays
            pays={values.pays}
            allocations={values.allocations}
            errors={form.errors}
            personId={values.personId}
            currency={currency}
            onChange={form.setValues}
          />
        )}
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

interface ChoiceProps {
  value?: string | null;
  onChange: (chosen: string | null) => void;
}

function Person(field: ChoiceProps) {
  const words = useMessages().money.payment;
  const people = useRead('people.list', { archived: false });
  return (
    <Select
      label={words.person}
      searchable
      data={(people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      {...field}
    />
  );
}

function asked(values: PaymentValues, currency: string): RecordPayment | null {
  const { personId, payerId, amount, receivedOn, method, reference, reason, pays, allocations } = values;
  if (personId === null || amount === null || receivedOn === null) return null;
  const goesBack = amount < 0;
  return {
    personId,
    amount: { minor: amount, currency },
    receivedOn,
    method,
    ...(payerId === null ? {} : { payerId }),
    ...(reference === '' ? {} : { reference }),
    ...(goesBack ? { reason } : {}),
    ...(pays === 'chosen' && !goesBack ? { allocations } : {}),
  };
}
