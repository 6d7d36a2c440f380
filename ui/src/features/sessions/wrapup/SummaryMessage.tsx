/** The message that sums the session up: as drafted from what may be shared, until the coach changes it. */
import { Switch, Textarea, TextInput } from '@mantine/core';

import type { MessageWords } from '@/bindings/MessageWords';
import type { IssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Filled } from './filled';

export function SummaryMessage({
  form,
  drafted,
}: {
  form: IssueForm<Filled>;
  drafted: MessageWords | undefined;
}) {
  const words = useMessages().wrapUp.message;
  const { message, keepMessage } = form.values;
  const field = (name: 'subject' | 'body') => ({
    value: message[name] ?? drafted?.[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setFieldValue(`message.${name}`, event.currentTarget.value),
    error: form.errors[`message.${name}`],
    'data-path': `message.${name}`,
  });
  return (
    <Section title={words.title}>
      <Switch
        label={words.keep}
        description={words.keepHelp}
        {...form.getInputProps('keepMessage', { type: 'checkbox' })}
      />
      {keepMessage && (
        <>
          <TextInput label={words.subject} {...field('subject')} />
          <Textarea label={words.body} autosize minRows={6} maxRows={18} {...field('body')} />
        </>
      )}
    </Section>
  );
}
