/** Credits go to another engagement, of the same person or of another. */
import { Button, Select } from '@mantine/core';

import type { CreditUnit } from '@/bindings/CreditUnit';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { ReasonInput } from './ReasonInput';
import classes from './CreditWhySheet.module.css';

export interface TransferCreditsProps {
  engagementId: string;
  personId: string;
  unit: CreditUnit;
  onDone: () => void;
}

type Values = { personId: string; toEngagementId: string | null; amount: number | null; reason: string };

export function TransferCredits({ engagementId, personId, unit, onDone }: TransferCreditsProps) {
  const messages = useMessages();
  const words = messages.person.credits;
  const transfer = useAct('credits.transfer');
  const people = useRead('people.list', { archived: false }) ?? [];
  const form = useIssueForm<Values>({
    initialValues: { personId, toEngagementId: null, amount: null, reason: '' },
    validate: { toEngagementId: (id) => (id === null ? messages.fields.needed : null) },
    draft: `transfer:${engagementId}`,
  });
  const to = useRead('people.page', { personId: form.values.personId });
  // What has a ledger can be given to; whether it may be is for the core to say.
  const engagements = (to?.id === form.values.personId ? to.engagements : []).filter(
    ({ id, balance }) => balance !== null && id !== engagementId,
  );
  const save = async () => {
    const { toEngagementId, amount, reason } = form.getValues();
    if (form.validate().hasErrors || toEngagementId === null) return;
    // Nothing typed is no credit, which the core refuses beside the field.
    const sent = await form.send(transfer.run({ engagementId, toEngagementId, amount: amount ?? 0, reason }));
    if (sent.ok) onDone();
  };
  return (
    <div className={classes.writing}>
      <Form onSave={() => void save()} label={words.transfer}>
        <Select
          label={words.toPerson}
          allowDeselect={false}
          searchable
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('personId')}
          onChange={(id: string | null) =>
            id !== null && form.setValues({ personId: id, toEngagementId: null })
          }
        />
        <Select
          label={words.to}
          placeholder={engagements.length === 0 ? words.nowhere : ''}
          disabled={engagements.length === 0}
          data={engagements.map(({ id, title, balanceSentence }) => ({
            value: id,
            label: `${title} · ${balanceSentence}`,
          }))}
          {...form.getInputProps('toEngagementId')}
        />
        <CountInput
          label={words.amount[unit]}
          description={words.transferHelp}
          {...form.getInputProps('amount')}
        />
        <ReasonInput {...form.getInputProps('reason')} />
        <FormRefusal form={form} />
        <div className={classes.acts}>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={transfer.busy}>
            {words.move}
          </Button>
        </div>
      </Form>
    </div>
  );
}
