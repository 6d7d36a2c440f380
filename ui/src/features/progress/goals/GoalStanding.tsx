/** Where a goal stands. What changes or is let go says why: that is a result too. */
import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { GoalItem } from '@/bindings/GoalItem';
import type { GoalState } from '@/bindings/GoalState';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Goals.module.css';

const states: GoalState[] = ['active', 'met', 'changed', 'released'];

export function GoalStanding({ goal }: { goal: GoalItem }) {
  const words = useMessages().progress.goals;
  const [state, setState] = useState(goal.state);
  const set = useAct('goals.set_state');
  const form = useIssueForm<{ reason: string }>({ initialValues: { reason: '' } });
  const save = async () => {
    const { reason } = form.getValues();
    await form.send(
      set.run({
        goalId: goal.id,
        state,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    );
  };
  return (
    <Form label={words.stands} onSave={() => void save()}>
      <Radio.Group aria-label={words.stands} value={state} onChange={setState}>
        <div className={classes.inline}>
          {states.map((each) => (
            <Radio key={each} value={each} label={words.states[each]} />
          ))}
        </div>
      </Radio.Group>
      {state !== goal.state && (
        <>
          <Textarea
            label={words.reason}
            description={words.reasonHelp}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <FormRefusal form={form} />
          <Button type="submit" className={classes.button ?? ''} disabled={set.busy}>
            {words.say}
          </Button>
        </>
      )}
    </Form>
  );
}
