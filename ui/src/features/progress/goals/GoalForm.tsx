/** The words of a goal. Only the wish is needed: the rest often comes later. */
import { Button, Textarea } from '@mantine/core';

import type { GoalItem } from '@/bindings/GoalItem';
import type { GoalWording } from '@/bindings/GoalWording';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useOptional } from '@/components/optional';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Goals.module.css';

type Values = {
  wording: {
    wish: string;
    outcome: string;
    evidence: string;
    baseline: string;
    target: string;
    by: string | null;
  };
};

export interface GoalFormProps {
  personId: string;
  /** Without one, a new goal is written down. */
  goal?: GoalItem;
  onDone: () => void;
}

export function GoalForm({ personId, goal, onDone }: GoalFormProps) {
  const messages = useMessages();
  const words = messages.progress.goals;
  const optional = useOptional();
  const save = useAct('goals.save');
  const form = useIssueForm<Values>({
    initialValues: { wording: valuesOf(goal?.wording) },
    draft: `goal:${goal?.id ?? personId}`,
  });
  const keep = async () => {
    const sent = await form.send(
      save.run({
        personId,
        ...(goal === undefined ? {} : { goalId: goal.id }),
        wording: wordingOf(form.getValues()),
      }),
    );
    if (sent.ok) onDone();
  };
  const text = (name: 'outcome' | 'evidence' | 'baseline' | 'target') => (
    <Textarea
      label={words[name]}
      {...optional}
      autosize
      minRows={2}
      {...form.getInputProps(`wording.${name}`)}
    />
  );
  return (
    <Form label={goal === undefined ? words.new : words.edit} onSave={() => void keep()}>
      <Textarea
        label={words.wish}
        autosize
        minRows={2}
        data-autofocus
        classNames={{ input: classes.own ?? '' }}
        {...form.getInputProps('wording.wish')}
      />
      {text('outcome')}
      {text('evidence')}
      <FieldPair>
        {text('baseline')}
        {text('target')}
      </FieldPair>
      <DayInput label={words.by} optional {...form.getInputProps('wording.by')} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={save.busy}>
          {words.save}
        </Button>
      </SheetActs>
    </Form>
  );
}

function valuesOf(wording?: GoalWording): Values['wording'] {
  return {
    wish: wording?.wish ?? '',
    outcome: wording?.outcome ?? '',
    evidence: wording?.evidence ?? '',
    baseline: wording?.baseline ?? '',
    target: wording?.target ?? '',
    by: wording?.by ?? null,
  };
}

function wordingOf({ wording: { wish, by, ...parts } }: Values): GoalWording {
  const said = Object.fromEntries(Object.entries(parts).filter(([, text]) => text.trim() !== ''));
  return { wish, ...said, ...(by === null ? {} : { by }) };
}
