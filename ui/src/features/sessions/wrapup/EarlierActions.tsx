/** A word about each action from before; what is left alone stays as it is. */
import { SegmentedControl } from '@mantine/core';

import type { ActionItem } from '@/bindings/ActionItem';
import type { IssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { Filled, Word } from './filled';
import classes from './WrapUp.module.css';

/** First, so that nothing is said unless it is chosen. */
const unsaid = 'unsaid';
const choices: (Word | typeof unsaid)[] = [unsaid, 'done', 'partly', 'carried', 'dropped'];

export function EarlierActions({
  form,
  actions,
}: {
  form: IssueForm<Filled>;
  actions: readonly ActionItem[];
}) {
  const words = useMessages().wrapUp.earlier;
  if (actions.length === 0) return null;
  const say = (id: string, chosen: Word | typeof unsaid) => {
    const others = Object.entries(form.values.words).filter(([other]) => other !== id);
    const words = chosen === unsaid ? others : [...others, [id, chosen]];
    form.setFieldValue('words', Object.fromEntries(words) as Filled['words']);
  };
  return (
    <Section title={words.title}>
      <ul role="list" className={classes.rows} aria-label={words.title}>
        {actions.map(({ id, details, sentence, talkAboutIt }) => (
          <li key={id} className={classes.earlier}>
            <div>
              <p>{details.title}</p>
              <p className="muted small">{talkAboutIt ?? sentence}</p>
            </div>
            <SegmentedControl
              size="xs"
              aria-label={details.title}
              data={choices.map((value) => ({ value, label: words.choices[value] }))}
              value={form.values.words[id] ?? unsaid}
              onChange={(chosen) => say(id, chosen)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
