/** What became of it, with a word about it if there is one. */
import { Button, Textarea } from '@mantine/core';

import type { ActionItem } from '@/bindings/ActionItem';
import type { ActionStatus } from '@/bindings/ActionStatus';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useOptional } from '@/components/optional';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface SayFormProps {
  action: ActionItem;
  status: ActionStatus;
  onDone: () => void;
}

export function SayForm({ action, status, onDone }: SayFormProps) {
  const messages = useMessages();
  const words = messages.progress.actions;
  const say = useAct('actions.say');
  const optional = useOptional();
  const form = useIssueForm<{ remark: string }>({ initialValues: { remark: action.remark ?? '' } });
  const save = async () => {
    const { remark } = form.getValues();
    const sent = await form.send(
      say.run({
        actionId: action.id,
        status,
        ...(remark.trim() === '' ? {} : { remark }),
      }),
    );
    if (sent.ok) onDone();
  };
  return (
    <Form label={words.sayTitle} onSave={() => void save()}>
      <Textarea
        label={words.remark}
        {...optional}
        data-autofocus
        autosize
        minRows={2}
        {...form.getInputProps('remark')}
      />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={say.busy}>
          {words.confirm[status]}
        </Button>
      </SheetActs>
    </Form>
  );
}
