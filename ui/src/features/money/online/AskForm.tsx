/** What is asked for. Before the first time everything that leaves this computer stands open; afterwards in a fold. */
import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';

import type { AskForPayment } from '@/bindings/AskForPayment';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { ProviderItem } from '@/bindings/ProviderItem';
import type { RequestItem } from '@/bindings/RequestItem';
import type { RequestPart } from '@/bindings/RequestPart';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { Section } from '@/components/Section';
import { SheetActs } from '@/components/SheetActs';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Preview } from './Preview';

const parts: readonly RequestPart[] = ['whole', 'deposit', 'instalment'];

export interface AskFormProps {
  invoice: InvoiceDetail;
  /** Those that can be asked. */
  providers: readonly ProviderItem[];
  /** Everything that was asked for before. */
  known: readonly RequestItem[];
  onMade: (requestId: string) => void;
  onClose: () => void;
}

type Values = { providerId: string; part: RequestPart; amount: number | null };

export function AskForm({ invoice, providers, known, onMade, onClose }: AskFormProps) {
  const messages = useMessages();
  const words = messages.paying.asking;
  const ask = useAct('paying.ask');
  const check = useAct('paying.check', { inPlace: true });
  const [before] = useState(() => new Set(known.map(({ id }) => id)));
  const form = useIssueForm<Values>({
    initialValues: { providerId: providers[0]?.id ?? '', part: 'whole', amount: null },
  });
  const { providerId, part, amount } = form.values;
  const provider = providers.find(({ id }) => id === providerId);
  const isFirst = !known.some((request) => request.providerId === providerId);
  const asked = askedOf(invoice, form.values);

  const run = async () => {
    if (ask.busy) return;
    if (asked === null) {
      form.setFieldError('amount', words.amountNeeded);
      return;
    }
    const outcome = await form.send(ask.run(asked));
    if (!outcome.ok) return;
    const made = outcome.data.requests.find(({ id }) => !before.has(id));
    // The link is made with the next connection: this is one.
    void check.run({ trigger: 'changed', saving: false });
    if (made === undefined) onClose();
    else onMade(made.id);
  };

  return (
    <Form label={words.open} onSave={() => void run()}>
      {providers.length > 1 && (
        <Select
          label={words.provider}
          allowDeselect={false}
          data={providers.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('providerId')}
        />
      )}
      {provider?.testMode === true && (
        <div>
          <TestMark />
        </div>
      )}
      <FormField label={words.part} error={form.errors.part}>
        <SegmentedControl
          fullWidth
          aria-label={words.part}
          data={parts.map((value) => ({ value, label: words.parts[value] }))}
          value={part}
          onChange={(chosen) => form.setFieldValue('part', chosen)}
        />
      </FormField>
      {part !== 'whole' && (
        <MoneyInput
          label={words.amount}
          currency={invoice.currency}
          {...form.getInputProps('amount')}
          value={amount}
        />
      )}
      {asked !== null &&
        (isFirst ? (
          <Section title={words.preview}>
            <Preview asked={asked} isBusy={ask.busy} />
          </Section>
        ) : (
          <Fold title={words.preview}>
            <Preview asked={asked} isBusy={ask.busy} />
          </Fold>
        ))}
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={ask.busy}>
          {ask.busy ? words.making : words.make}
        </Button>
      </SheetActs>
    </Form>
  );
}

/** Nothing while there is no amount yet. */
function askedOf({ id, currency }: InvoiceDetail, values: Values): AskForPayment | null {
  const { providerId, part, amount } = values;
  if (part === 'whole') return { invoiceId: id, providerId, part };
  return amount === null ? null : { invoiceId: id, providerId, part, amount: { minor: amount, currency } };
}
