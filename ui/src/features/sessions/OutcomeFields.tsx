/** What is asked of an outcome: which it is, and what else depends on it and on what the core says would follow. */
import { Radio, SegmentedControl, Switch } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';

import type { Effects } from '@/bindings/Effects';
import type { Outcome } from '@/bindings/Outcome';
import type { SessionItem } from '@/bindings/SessionItem';
import type { IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { useMessages } from '@/messages';
import type { Said } from './says';

const outcomes = ['held', 'cancelled', 'no_show', 'coach_cancelled'] as const satisfies Outcome[];

export interface OutcomeFieldsProps {
  /** Of this form or a larger one: only the fields of an outcome are asked here. */
  form: Pick<IssueForm<Said>, 'values' | 'getInputProps' | 'setFieldValue'>;
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
  session: SessionItem;
  effects: Effects | undefined;
}

export function OutcomeFields({ onOutcome, ...asked }: OutcomeFieldsProps) {
  const words = useMessages().sessions;
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={words.outcome.choose}
        data={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        value={asked.outcome}
        onChange={onOutcome}
      />
      <Particulars {...asked} />
    </>
  );
}

function Particulars({ form, outcome, session, effects }: Omit<OutcomeFieldsProps, 'onOutcome'>) {
  const words = useMessages().sessions.outcome;
  const forgivable =
    outcome !== 'held' &&
    (form.values.waive || effects?.status === 'late_cancelled' || effects?.status === 'no_show');
  const choice = effects?.needsChoice === true || form.values.withoutCredit !== null;
  return (
    <>
      {outcome === 'held' && (
        <MinutesInput
          label={words.actualMinutes}
          placeholder={String(session.bookedMinutes)}
          {...form.getInputProps('actualMinutes')}
        />
      )}
      {outcome === 'cancelled' && (
        <DateTimePicker
          label={words.told}
          description={words.toldHelp}
          valueFormat="D MMM YYYY HH:mm"
          clearable
          {...form.getInputProps('toldAt')}
        />
      )}
      {forgivable && outcome !== 'coach_cancelled' && (
        <Switch label={words.waive} {...form.getInputProps('waive', { type: 'checkbox' })} />
      )}
      {outcome === 'coach_cancelled' && (
        <Switch label={words.courtesy} {...form.getInputProps('courtesy', { type: 'checkbox' })} />
      )}
      {choice && (
        <FormField label={words.withoutCredit}>
          <Radio.Group
            aria-label={words.withoutCredit}
            value={form.values.withoutCredit}
            onChange={(value) => form.setFieldValue('withoutCredit', value)}
          >
            <Radio value="courtesy" label={words.withoutCredits.courtesy} />
            <Radio value="bill_extra" label={words.withoutCredits.bill_extra} />
          </Radio.Group>
        </FormField>
      )}
    </>
  );
}
