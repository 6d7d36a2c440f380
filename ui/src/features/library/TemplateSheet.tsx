/** One page of the coach's own to begin a note with, written in the editor that the note will be written in. */
import { Button, TextInput } from '@mantine/core';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { NoteEditor } from '@/components/noteEditor/NoteEditor';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './TemplateSheet.module.css';

/** One of the coach's own, or what a new one begins with. */
export interface Begun {
  own?: string;
  name: string;
  body: string;
}

export interface TemplateSheetProps {
  begun: Begun | null;
  onClose: () => void;
}

export function TemplateSheet({ begun, onClose }: TemplateSheetProps) {
  const words = useMessages().library.templates;
  const title = begun?.own === undefined ? words.addTitle : words.edit(begun.name);
  return (
    <SideSheet opened={begun !== null} onClose={onClose} title={title} width="document">
      {begun !== null && (
        <TemplateForm key={begun.own ?? begun.name} begun={begun} title={title} onDone={onClose} />
      )}
    </SideSheet>
  );
}

function TemplateForm({ begun, title, onDone }: { begun: Begun; title: string; onDone: () => void }) {
  const messages = useMessages();
  const words = messages.library.templates;
  const saving = useAct('notes.save_template');
  const form = useIssueForm({
    initialValues: { name: begun.name, body: begun.body },
    draft: `template:${begun.own ?? `new ${begun.name}`}`,
  });
  const save = async () => {
    const sent = await form.send(
      saving.run({
        ...(begun.own === undefined ? {} : { templateId: begun.own }),
        ...form.getValues(),
      }),
    );
    if (sent.ok) onDone();
  };
  return (
    <Form onSave={() => void save()} label={title}>
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <FormField label={words.body} help={words.bodyHelp} error={form.errors['body']}>
        <div className={classes.page}>
          <NoteEditor
            label={words.body}
            initial={form.values.body}
            onChange={(body) => form.setFieldValue('body', body)}
          />
        </div>
      </FormField>
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={saving.busy}>
          {messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
