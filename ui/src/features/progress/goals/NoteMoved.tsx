/** What moved, in a sentence. */
import { Button, Textarea } from '@mantine/core';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Goals.module.css';

export function NoteMoved({ goalId }: { goalId: string }) {
  const words = useMessages().progress.movement;
  const note = useAct('goals.note_movement');
  const form = useIssueForm<{ text: string }>({ initialValues: { text: '' }, draft: `moved:${goalId}` });
  const save = async () => {
    const outcome = await form.send(note.run({ goalId, text: form.getValues().text }));
    if (!outcome.ok) return;
    form.setValues({ text: '' });
    form.clearErrors();
    form.saved();
  };
  return (
    <Form label={words.title} onSave={() => void save()}>
      <div className={classes.inline}>
        <Textarea label={words.label} autosize minRows={1} {...form.getInputProps('text')} />
        <FormRefusal form={form} />
        <Button type="submit" variant="default" className={classes.button ?? ''} disabled={note.busy}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
