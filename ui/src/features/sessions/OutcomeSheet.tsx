/** What became of a session: the coach chooses, reads what follows, and confirms. */
import { Button, Radio, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useMemo, useState } from 'react';

import type { Effects } from '@/bindings/Effects';
import type { Outcome } from '@/bindings/Outcome';
import type { SessionItem } from '@/bindings/SessionItem';
import { Form, FormRefusal, useIssueForm, type IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import { Follows } from './Follows';
import { likelyOutcome, nothingSaid, says, type Said } from './says';
import { When } from './When';

const outcomes = ['held', 'cancelled', 'no_show', 'coach_cancelled'] as const satisfies Outcome[];
/** Long enough for a number of two figures. */
const pause = 150;

export interface OutcomeSheetProps {
  sessionId: string;
  outcome?: Outcome;
  /** How long it really was, as measured. */
  minutes?: number;
  onClose: () => void;
}

export function OutcomeSheet({ sessionId, outcome, minutes, onClose }: OutcomeSheetProps) {
  const detail = useRead('sessions.open', { sessionId });
  if (detail === undefined) return null;
  return (
    <SayIt
      session={detail.item}
      start={outcome ?? likelyOutcome(detail.item)}
      chosen={outcome !== undefined}
      minutes={minutes ?? null}
      onClose={onClose}
    />
  );
}

interface SayItProps {
  session: SessionItem;
  start: Outcome;
  /** The coach chose already: the next key confirms. */
  chosen: boolean;
  minutes: number | null;
  onClose: () => void;
}

function SayIt({ session, start, chosen, minutes, onClose }: SayItProps) {
  const words = useMessages();
  const { outcome: said } = words.sessions;
  const formId = useId();
  const [outcome, setOutcome] = useState(start);
  const say = useAct('sessions.say_outcome');
  const form = useIssueForm<Said>({
    initialValues: { ...nothingSaid, actualMinutes: minutes },
    draft: `outcome:${session.id}`,
  });
  const request = useMemo(() => says(session.id, outcome, form.values), [session.id, outcome, form.values]);
  const [asked] = useDebouncedValue(request, pause);
  const preview = usePreview('sessions.preview_outcome', asked);

  const confirm = async () => {
    const result = await say.run(request);
    if (!result.ok) {
      form.refuse(result.error);
      return;
    }
    form.saved();
    onClose();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={`${session.personName}: ${said.title}`}
      sentence={<When session={session} />}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={say.busy} data-autofocus={chosen || undefined}>
            {said.confirm[outcome]}
          </Button>
        </>
      }
    >
      <Form id={formId} label={said.title} onSave={() => void confirm()}>
        <SegmentedControl
          fullWidth
          aria-label={said.choose}
          data={outcomes.map((value) => ({ value, label: words.sessions.outcomes[value] }))}
          value={outcome}
          onChange={setOutcome}
        />
        <Particulars form={form} outcome={outcome} session={session} effects={preview.answer?.effects} />
        <TextInput label={said.reason} description={said.reasonHelp} {...form.getInputProps('reason')} />
        <Follows title={said.effects} sentences={preview.answer?.sentences} error={preview.error} />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

interface ParticularsProps {
  form: IssueForm<Said>;
  outcome: Outcome;
  session: SessionItem;
  effects: Effects | undefined;
}

/** What else is asked depends on what happened, and on what the core says would follow. */
function Particulars({ form, outcome, session, effects }: ParticularsProps) {
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
