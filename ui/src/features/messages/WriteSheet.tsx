/** A new message in the coach's own words: kept as a draft first, and sent from there. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { MessageValues } from './useMessageSaving';

export interface WriteSheetProps {
  personId: string;
  onKept: (messageId: string) => void;
  onClose: () => void;
}

export function WriteSheet({ personId, onKept, onClose }: WriteSheetProps) {
  const words = useMessages();
  const { write: said, sheet } = words.correspondence;
  const formId = useId();
  const person = useRead('people.page', { personId });
  const write = useAct('messages.write');
  const form = useIssueForm<MessageValues>({
    initialValues: { subject: '', body: '' },
    draft: `message to:${personId}`,
  });
  const keep = async () => {
    const kept = await form.send(write.run({ personId, kind: 'other', ...form.getValues() }));
    if (!kept.ok) return;
    onKept(kept.data.item.id);
  };
  if (person?.id !== personId) return null;
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={said.title(person.name)}
      sentence={said.sentence}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={write.busy}>
            {said.keep}
          </Button>
        </>
      }
    >
      <Form id={formId} label={said.title(person.name)} onSave={() => void keep()}>
        <TextInput label={sheet.subject} data-autofocus {...form.getInputProps('subject')} />
        <Textarea label={sheet.body} autosize minRows={12} {...form.getInputProps('body')} />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}
