/** The parts of the summary in the order of its pages, each to be shown or left out. */
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import type { JourneyDraft } from '@/bindings/JourneyDraft';
import type { JourneyPart } from '@/bindings/JourneyPart';
import type { IssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import type { JourneyValues } from './edits';
import classes from './Journey.module.css';
import { PartFrame } from './PartFrame';
import { Quotes } from './Quotes';

export interface PartsProps {
  draft: JourneyDraft;
  form: IssueForm<JourneyValues>;
}

export function JourneyParts({ draft, form }: PartsProps) {
  const words = useMessages().journey;
  const text = (name: 'opening' | 'closing', label: string) => (
    <Textarea aria-label={label} autosize minRows={3} {...form.getInputProps(name)} />
  );
  const lines = (name: 'watchFor' | 'nextSteps', label: string) => (
    <Textarea
      aria-label={label}
      description={words.lines}
      autosize
      minRows={2}
      {...form.getInputProps(name)}
    />
  );
  const inside: Record<JourneyPart, ReactNode> = {
    opening: text('opening', words.parts.opening),
    goals: <BecameOfGoals draft={draft} form={form} />,
    then_and_now: <Measured draft={draft} part="then_and_now" />,
    along_the_way: <Measured draft={draft} part="along_the_way" />,
    quotes: <Quotes draft={draft} form={form} />,
    commitments: <Kept draft={draft} />,
    watch_for: lines('watchFor', words.parts.watch_for),
    next_steps: lines('nextSteps', words.parts.next_steps),
    closing: text('closing', words.parts.closing),
  };
  return (
    <div className={classes.parts}>
      <TextInput
        label={words.cover}
        description={words.coverHelp}
        data-autofocus
        {...form.getInputProps('title')}
      />
      {partsInOrder.map((part) => (
        <PartFrame key={part} part={part} draft={draft} form={form}>
          {inside[part]}
        </PartFrame>
      ))}
    </div>
  );
}

const partsInOrder: readonly JourneyPart[] = [
  'opening',
  'goals',
  'then_and_now',
  'along_the_way',
  'quotes',
  'commitments',
  'watch_for',
  'next_steps',
  'closing',
];

function BecameOfGoals({ draft, form }: PartsProps) {
  const words = useMessages().journey;
  return (
    <ul role="list" className={classes.list}>
      {draft.goals.map(({ goalId, wish, sentence }, place) => (
        <li key={goalId} className={classes.item}>
          <p className="client-words">{wish}</p>
          <p className="muted small">{sentence}</p>
          <Textarea
            aria-label={words.became(wish)}
            placeholder={words.becamePlaceholder}
            autosize
            minRows={1}
            {...form.getInputProps(`became.${place}.text`)}
          />
        </li>
      ))}
    </ul>
  );
}

function Measured({ draft, part }: { draft: JourneyDraft; part: JourneyPart }) {
  return (
    <ul role="list" className={classes.list}>
      {draft.measured
        .filter((each) => each.part === part)
        .map(({ title, sentences }) => (
          <li key={title}>
            <p>{title}</p>
            {sentences.map((sentence) => (
              <p key={sentence} className="muted small">
                {sentence}
              </p>
            ))}
          </li>
        ))}
    </ul>
  );
}

function Kept({ draft }: { draft: JourneyDraft }) {
  return (
    <ul role="list" className={classes.kept}>
      {draft.commitments.map(({ text, keptOn }) => (
        <li key={`${text} ${keptOn ?? ''}`}>{text}</li>
      ))}
    </ul>
  );
}
