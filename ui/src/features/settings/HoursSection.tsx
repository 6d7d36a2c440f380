/** When sessions may be: hours of the week, how much on one day, how soon, how far ahead, and days off. */
import { useState } from 'react';

import type { Practice } from '@/bindings/Practice';
import { CountInput, type CountInputProps } from '@/components/CountInput';
import { FieldPair, FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { DaysOffList } from './DaysOffList';
import classes from './HoursSection.module.css';
import { PracticeFormFrame } from './PracticeFormFrame';
import { usePracticeForm } from './usePracticeForm';
import { WeekDrawing } from './WeekDrawing';
import { WorkingWeek } from './WorkingWeek';

export function HoursSection() {
  return (
    <div className={classes.section}>
      <Read of="practice.details" request={null}>
        {(practice) => <Fields practice={practice} />}
      </Read>
      <DaysOffList />
    </div>
  );
}

const names = ['workingWeek', 'sessionMinutes', 'bufferMinutes', 'sessionsPerDay', 'limits'] as const;

function Fields({ practice }: { practice: Practice }) {
  const messages = useMessages();
  const words = messages.settings.hours;
  const acts = usePracticeForm(practice, names);
  const { form } = acts;
  const field = (name: Exclude<(typeof names)[number], 'limits'>) => form.getInputProps(`practice.${name}`);
  const week = form.values.practice.workingWeek ?? [];
  const setWeek = (next: typeof week) => form.setFieldValue('practice.workingWeek', next);
  const errorAt = (at: number) =>
    form.errors[`practice.workingWeek.${at}.toMinute`] ??
    form.errors[`practice.workingWeek.${at}.fromMinute`];
  const limits = form.values.practice.limits ?? practice.limits;
  const setLimits = (changed: Partial<typeof limits>) =>
    form.setFieldValue('practice.limits', { ...limits, ...changed });
  const { horizonWeeks, ...others } = limits;
  return (
    <PracticeFormFrame {...acts} label={messages.settings.sections.hours}>
      <FormField label={words.week}>
        <WeekDrawing week={week} onChange={setWeek} />
        <WorkingWeek week={week} errorAt={errorAt} onChange={setWeek} />
      </FormField>
      <FieldPair>
        <MinutesInput label={words.sessionMinutes} {...field('sessionMinutes')} />
        <CountInput label={words.sessionsPerDay} {...field('sessionsPerDay')} />
      </FieldPair>
      <FieldPair>
        <AtLeastNone
          label={words.beforeMinutes}
          value={limits.beforeMinutes}
          error={form.errors['practice.limits.beforeMinutes']}
          onChange={(beforeMinutes) => setLimits({ beforeMinutes })}
        />
        <MinutesInput
          label={words.bufferMinutes}
          description={words.bufferHelp}
          {...field('bufferMinutes')}
        />
      </FieldPair>
      <FieldPair>
        <AtLeastNone
          label={words.noticeHours}
          description={words.noticeHelp}
          value={limits.noticeHours}
          error={form.errors['practice.limits.noticeHours']}
          onChange={(noticeHours) => setLimits({ noticeHours })}
        />
        <CountInput
          label={words.horizonWeeks}
          description={words.horizonHelp}
          value={horizonWeeks ?? null}
          error={form.errors['practice.limits.horizonWeeks']}
          onChange={(weeks) =>
            form.setFieldValue(
              'practice.limits',
              weeks === null ? others : { ...others, horizonWeeks: weeks },
            )
          }
        />
      </FieldPair>
      <div className={classes.half}>
        <AtLeastNone
          label={words.travelMinutes}
          description={words.travelHelp}
          value={limits.travelMinutes}
          error={form.errors['practice.limits.travelMinutes']}
          onChange={(travelMinutes) => setLimits({ travelMinutes })}
        />
      </div>
    </PracticeFormFrame>
  );
}

interface AtLeastNoneProps extends Omit<CountInputProps, 'value' | 'onChange' | 'onBlur'> {
  value: number;
  onChange: (count: number) => void;
}

/** An emptied field is none at all, and says so once it is left. */
function AtLeastNone({ value, onChange, ...field }: AtLeastNoneProps) {
  const [empty, setEmpty] = useState(false);
  return (
    <CountInput
      {...field}
      value={empty ? null : value}
      onChange={(count) => {
        setEmpty(count === null);
        onChange(count ?? 0);
      }}
      onBlur={() => setEmpty(false)}
    />
  );
}
