/** When the coach works, and how much on one day. */
import type { Practice } from '@/bindings/Practice';
import type { PracticeForm } from '@/bindings/PracticeForm';
import { CountInput } from '@/components/CountInput';
import { FieldPair, FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { PracticeFormFrame } from './PracticeFormFrame';
import { usePracticeForm } from './usePracticeForm';
import { WorkingWeek } from './WorkingWeek';

export function HoursSection() {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => <Fields practice={practice} />}
    </Read>
  );
}

function Fields({ practice }: { practice: Practice }) {
  const messages = useMessages();
  const words = messages.settings.hours;
  const acts = usePracticeForm(practice);
  const field = (name: keyof PracticeForm) => acts.form.getInputProps(`practice.${name}`);
  return (
    <PracticeFormFrame {...acts} label={messages.settings.sections.hours}>
      <FormField label={words.week}>
        <WorkingWeek
          week={acts.form.values.practice.workingWeek}
          errorAt={(at) => acts.form.errors[`practice.workingWeek.${at}.toMinute`]}
          onChange={(week) => acts.form.setFieldValue('practice.workingWeek', week)}
        />
      </FormField>
      <FieldPair>
        <MinutesInput label={words.sessionMinutes} {...field('sessionMinutes')} />
        <MinutesInput label={words.bufferMinutes} {...field('bufferMinutes')} />
      </FieldPair>
      <CountInput label={words.sessionsPerDay} {...field('sessionsPerDay')} />
    </PracticeFormFrame>
  );
}
