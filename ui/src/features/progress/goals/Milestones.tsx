/** Steps on the way: ticked when they are reached, added at the foot. */
import { ActionIcon, Button, Checkbox, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import type { GoalItem } from '@/bindings/GoalItem';
import type { Milestone } from '@/bindings/Milestone';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './Goals.module.css';

export function Milestones({ goal }: { goal: GoalItem }) {
  const words = useMessages().progress.milestones;
  return (
    <div className={classes.inline}>
      {goal.milestones.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ul role="list" className={classes.steplist} aria-label={words.title}>
          {goal.milestones.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ul>
      )}
      <AddStep goalId={goal.id} />
    </div>
  );
}

function Step({ step }: { step: Milestone }) {
  const words = useMessages().progress.milestones;
  const { locale } = useFormat();
  const today = useRead('today.overview', null)?.day;
  const reach = useAct('goals.reach_milestone');
  const remove = useAct('goals.remove_milestone');
  const { id: milestoneId, title, by, reachedOn } = step;
  const until = by === undefined ? null : words.until(formatDay(by, 'short', locale));
  const told = reachedOn === undefined ? until : words.reached(formatDay(reachedOn, 'short', locale));
  return (
    <li className={classes.step}>
      <Checkbox
        label={title}
        {...(told === null ? {} : { description: told })}
        checked={reachedOn !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          void reach.run({ milestoneId, ...(checked && today !== undefined ? { reachedOn: today } : {}) })
        }
      />
      <Tooltip label={words.remove(title)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(title)}
          onClick={() => void remove.run({ milestoneId })}
        >
          <IconX size="1rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

function AddStep({ goalId }: { goalId: string }) {
  const words = useMessages().progress.milestones;
  const save = useAct('goals.save_milestone');
  const form = useIssueForm<{ title: string; by: string | null }>({
    initialValues: { title: '', by: null },
    draft: `step:${goalId}`,
  });
  const add = async () => {
    const { title, by } = form.getValues();
    const outcome = await form.send(save.run({ goalId, title, ...(by === null ? {} : { by }) }));
    if (!outcome.ok) return;
    form.setValues({ title: '', by: null });
    form.clearErrors();
    form.saved();
    form.getInputNode('title')?.focus();
  };
  return (
    <Form label={words.add} onSave={() => void add()}>
      <FieldPair>
        <TextInput label={words.label} {...form.getInputProps('title')} />
        <DayInput label={words.by} optional {...form.getInputProps('by')} />
      </FieldPair>
      <FormRefusal form={form} />
      <Button type="submit" variant="default" className={classes.button ?? ''} disabled={save.busy}>
        {words.add}
      </Button>
    </Form>
  );
}
