/** A date that does not take place: why, and whether each participant is written to. */
import { Button, Switch, TextInput } from '@mantine/core';

import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface CancelDateProps {
  item: GroupSessionItem;
  onBack: () => void;
  onCancelled: (effects: readonly string[]) => void;
}

export function CancelDate({ item, onBack, onCancelled }: CancelDateProps) {
  const messages = useMessages();
  const words = messages.groups.date;
  const cancel = useAct('groups.cancel_session');
  const form = useIssueForm({ initialValues: { reason: '', tellParticipants: true } });
  const save = async () => {
    const { reason, tellParticipants } = form.getValues();
    const gone = await form.send(
      cancel.run({
        groupSessionId: item.id,
        tellParticipants,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    );
    if (gone.ok) onCancelled(gone.data.effects);
  };
  return (
    <Form label={words.cancel} onSave={() => void save()}>
      <p>{words.cancelConsequence}</p>
      <TextInput
        label={words.reason}
        description={words.reasonHelp}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <Switch
        label={words.tell}
        description={words.tellHelp}
        {...form.getInputProps('tellParticipants', { type: 'checkbox' })}
      />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onBack}>
          {messages.acts.back}
        </Button>
        <Button type="submit" disabled={cancel.busy}>
          {words.cancelIt}
        </Button>
      </SheetActs>
    </Form>
  );
}
