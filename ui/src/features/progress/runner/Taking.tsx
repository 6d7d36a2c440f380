/** Asked together with the coach: the questions, the wheel as it grows, and when in the work it is. */
import { Autocomplete, Button, SegmentedControl } from '@mantine/core';

import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasuringMoment } from '@/bindings/MeasuringMoment';
import { WheelChart } from '@/components/charts/WheelChart';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, type IssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import { Questions } from './Questions';
import classes from './Runner.module.css';
import { Stage } from './Stage';
import { useMeasure, type MeasureInput } from './useMeasure';
import type { MeasureValues } from './values';

const moments: MeasuringMoment[] = ['baseline', 'mid', 'end', 'along_the_way'];

export interface TakingProps extends MeasureInput {
  question: string | undefined;
  progress: InstrumentProgress | undefined;
  onClose: () => void;
}

export function Taking({ question, progress, onClose, ...input }: TakingProps) {
  const messages = useMessages();
  const words = messages.progress.runner;
  const { form, keep, busy } = useMeasure(input);
  const { instrument, items } = input;
  const isWheel = instrument.kind === 'wheel';
  const save = async () => {
    if ((await keep()) !== null) onClose();
  };
  return (
    <Stage title={instrument.title} onClose={onClose}>
      {question !== undefined && <p className={classes.lead}>{question}</p>}
      <Form label={input.measured === undefined ? instrument.title : words.edit} onSave={() => void save()}>
        <div className={isWheel ? classes.sides : classes.single}>
          <div className={classes.asked}>
            {instrument.asksOthers && <Respondent form={form} progress={progress} />}
            <Questions items={items} form={form} compact={isWheel} onLast={() => void save()} />
          </div>
          {isWheel && <Growing input={input} form={form} />}
          <div className={classes.foot}>
            <When form={form} today={input.today} />
            <FormRefusal form={form} />
            <div className={classes.acts}>
              <Button type="submit" disabled={busy}>
                {words.save}
              </Button>
              <Button variant="subtle" color="gray" onClick={onClose}>
                {words.notNow}
              </Button>
              {instrument.kind !== 'attainment' && <span className={classes.keys}>{words.keys}</span>}
            </div>
          </div>
        </div>
      </Form>
    </Stage>
  );
}

interface PartProps {
  form: IssueForm<MeasureValues>;
  progress: InstrumentProgress | undefined;
}

/** The wheel as it is answered. What was said before is not shown beside it: it would lean on the answer. */
function Growing({ input, form }: Pick<PartProps, 'form'> & { input: MeasureInput }) {
  const words = useMessages().progress.measures;
  const { items, instrument } = input;
  const values = items.map(({ key }) => form.values.answers[key] ?? null);
  return (
    <div className={classes.growing}>
      <WheelChart
        name={instrument.title}
        segments={items}
        readings={[{ key: 'now', label: words.today, values }]}
        withTable={false}
      />
    </div>
  );
}

function Respondent({ form, progress }: PartProps) {
  const words = useMessages().progress.runner;
  const known = (progress?.chapters ?? [])
    .flatMap(({ measurements }) => measurements.map(({ respondent }) => respondent))
    .filter((name) => name !== undefined);
  return (
    <Autocomplete
      label={words.respondent}
      description={words.respondentHelp}
      data={[...new Set(known)]}
      data-autofocus
      {...form.getInputProps('respondent')}
    />
  );
}

function When({ form, today }: Pick<PartProps, 'form'> & { today: string }) {
  const words = useMessages().progress;
  return (
    <>
      <FormField label={words.runner.moment} error={form.errors['moment']}>
        <SegmentedControl
          fullWidth
          aria-label={words.runner.moment}
          data={moments.map((value) => ({ value, label: words.measures.moments[value] }))}
          {...form.getInputProps('moment')}
        />
      </FormField>
      <DayInput label={words.runner.day} maxDate={today} {...form.getInputProps('takenOn')} />
    </>
  );
}
