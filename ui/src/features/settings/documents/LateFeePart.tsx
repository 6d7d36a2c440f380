/** The late fee that a reminder proposes, if the coach wants one. */
import { Button, Switch } from '@mantine/core';

import type { LateFeeSetting } from '@/bindings/LateFeeSetting';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct } from '@/rpc/query';

export function LateFeePart({ currency }: { currency: string }) {
  const words = useMessages().documents.lateFee;
  return (
    <Section title={words.title}>
      <p className="muted">{words.sentence}</p>
      <Read of="reminders.late_fee" request={null}>
        {(stored) => <Fee key={JSON.stringify(stored)} stored={stored} currency={currency} />}
      </Read>
    </Section>
  );
}

// Named as in the request, so that an issue of the core (`lateFee.amount`) finds its field.
type Values = { wanted: boolean; lateFee: { amount: number | null; afterDays: number | null } };

function Fee({ stored, currency }: { stored: LateFeeSetting; currency: string }) {
  const messages = useMessages();
  const words = messages.documents.lateFee;
  const save = useAct('reminders.save_late_fee');
  const { lateFee } = stored;
  const before: Values = {
    wanted: lateFee !== undefined,
    lateFee: { amount: lateFee?.amount.minor ?? null, afterDays: lateFee?.afterDays ?? 14 },
  };
  const needed = (value: number | null, { wanted }: Values) =>
    wanted && value === null ? messages.fields.needed : null;
  const form = useIssueForm<Values>({
    initialValues: before,
    draft: 'lateFee',
    validate: { lateFee: { amount: needed, afterDays: needed } },
  });
  const { wanted } = form.values;
  const store = async () => {
    if (form.validate().hasErrors) return;
    const { amount, afterDays } = form.getValues().lateFee;
    const fee =
      wanted && amount !== null && afterDays !== null
        ? {
            lateFee: { amount: { minor: amount, currency: lateFee?.amount.currency ?? currency }, afterDays },
          }
        : {};
    await form.send(save.run(fee));
  };
  const changed = JSON.stringify(form.values) !== JSON.stringify(before);
  return (
    <Form label={words.title} onSave={() => void store()}>
      <Switch label={words.wanted} {...form.getInputProps('wanted', { type: 'checkbox' })} />
      {wanted && (
        <FieldPair>
          <MoneyInput
            label={words.amount}
            currency={lateFee?.amount.currency ?? currency}
            {...form.getInputProps('lateFee.amount')}
          />
          <CountInput label={words.after} {...form.getInputProps('lateFee.afterDays')} />
        </FieldPair>
      )}
      <FormRefusal form={form} />
      {changed && (
        <div>
          <Button type="submit" disabled={save.busy}>
            {words.save}
          </Button>
        </div>
      )}
    </Form>
  );
}
