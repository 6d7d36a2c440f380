/** Any other provider: the address of its page, with an example of what a client would get. */
import { Button, TextInput } from '@mantine/core';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct, useTry } from '@/rpc/query';
import classes from './Connect.module.css';

export function TemplateForm({ onDone }: { onDone: () => void }) {
  const words = useMessages().paying.connecting;
  const connect = useAct('paying.connect');
  const form = useIssueForm({ initialValues: { name: '', template: '' } });
  const { template } = form.values;
  const { answer: example } = useTry('paying.example', {
    template: template.trim() === '' ? words.templateLike : template,
  });
  const run = async () => {
    if (connect.busy) return;
    const { name, ...given } = form.getValues();
    const asked = { kind: 'template' as const, ...given, ...(name.trim() === '' ? {} : { name }) };
    if ((await form.send(connect.run(asked))).ok) onDone();
  };
  return (
    <Form label={words.title} onSave={() => void run()}>
      <TextInput
        label={words.template}
        description={words.templateHelp}
        placeholder={words.templateLike}
        type="url"
        spellCheck={false}
        data-autofocus
        {...form.getInputProps('template')}
      />
      {example !== undefined && (
        <div className={classes.example}>
          <p className="muted small">{example.sentence}</p>
          <p aria-live="polite">{example.url}</p>
        </div>
      )}
      <TextInput label={words.name} {...form.getInputProps('name')} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button type="submit" disabled={connect.busy}>
          {words.connect}
        </Button>
      </SheetActs>
    </Form>
  );
}
