/** Exactly three questions: two suggested, one left open. They are kept as the coach leaves each field. */
import { Textarea } from '@mantine/core';

import type { Prep } from '@/bindings/Prep';
import { FormRefusal, useIssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './PrepPage.module.css';

type Values = { questions: string[] };

export function Questions({ prep }: { prep: Prep }) {
  const words = useMessages().prep;
  const save = useAct('prep.save_questions', { quiet: true });
  const kept = prep.questions.map(({ text }) => text);
  const form = useIssueForm<Values>({
    initialValues: { questions: kept },
    draft: `prep:${prep.session.id}`,
  });
  const keep = async () => {
    const [first = '', second = '', third = ''] = form.values.questions;
    if ([first, second, third].every((question, at) => question === kept[at])) return;
    await form.send(save.run({ sessionId: prep.session.id, questions: [first, second, third] }));
  };
  return (
    <Section title={words.questions}>
      <ol role="list" className={classes.questions}>
        {prep.questions.map(({ source }, at) => (
          <li key={at}>
            <Textarea
              autosize
              minRows={1}
              aria-label={words.question(at + 1)}
              placeholder={words.open}
              description={source === undefined ? undefined : words.sources[source]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(`questions.${at}`)}
              onBlur={() => void keep()}
            />
          </li>
        ))}
      </ol>
      <FormRefusal form={form} />
    </Section>
  );
}
