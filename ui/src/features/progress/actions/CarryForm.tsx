/** Not this time: on to the next session or another day. */
import { Button } from '@mantine/core';

import type { ActionItem } from '@/bindings/ActionItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { DueFields } from './DueFields';
import { dueOf, dueValues, type DueValues } from './dues';

export function CarryForm({ action, onDone }: { action: ActionItem; onDone: () => void }) {
  const messages = useMessages();
  const words = messages.progress.actions;
  const carry = useAct('actions.carry');
  const form = useIssueForm<DueValues>({ initialValues: dueValues() });
  const save = async () => {
    const due = dueOf(form.getValues());
    if (due === null) {
      form.setFieldError('dueOn', messages.fields.needed);
      return;
    }
    if ((await form.send(carry.run({ actionId: action.id, due }))).ok) onDone();
  };
  return (
    <Form label={words.carryTitle} onSave={() => void save()}>
      <DueFields
        label={words.carryUntil}
        kind={form.values.dueKind}
        on={form.values.dueOn}
        error={form.errors['dueOn'] ?? form.errors['due.on']}
        onKind={(kind) => form.setFieldValue('dueKind', kind)}
        onDay={(day) => form.setFieldValue('dueOn', day)}
      />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={carry.busy} data-autofocus>
          {words.carry}
        </Button>
      </SheetActs>
    </Form>
  );
}
