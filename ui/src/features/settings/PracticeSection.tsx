/** Who the coach is, as clients read it. */
import { Select, Textarea, TextInput } from '@mantine/core';

import type { Practice } from '@/bindings/Practice';
import { DayInput } from '@/components/DayInput';
import { FieldPair } from '@/components/FormField';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useRead } from '@/rpc/query';
import { PracticeFormFrame } from './PracticeFormFrame';
import { usePracticeForm } from './usePracticeForm';

export function PracticeSection() {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => <Fields practice={practice} />}
    </Read>
  );
}

const names = [
  'coachName',
  'practiceName',
  'email',
  'phone',
  'website',
  'address',
  'country',
  'zone',
  'credential',
  'trainingStartedOn',
  'responsePromise',
] as const;

function Fields({ practice }: { practice: Practice }) {
  const messages = useMessages();
  const words = messages.settings.practice;
  const acts = usePracticeForm(practice, names);
  const zones = useRead('practice.zones', null) ?? [];
  const countries = useRead('practice.countries', null) ?? [];
  const field = (name: (typeof names)[number]) => acts.form.getInputProps(`practice.${name}`);
  return (
    <PracticeFormFrame {...acts} label={messages.settings.sections.practice}>
      <FieldPair>
        <TextInput label={words.coachName} {...field('coachName')} />
        <TextInput label={words.practiceName} {...field('practiceName')} />
      </FieldPair>
      <FieldPair>
        <TextInput label={words.email} inputMode="email" {...field('email')} />
        <TextInput label={words.phone} inputMode="tel" {...field('phone')} />
      </FieldPair>
      <TextInput label={words.website} inputMode="url" {...field('website')} />
      <Textarea label={words.address} autosize minRows={2} {...field('address')} />
      <FieldPair>
        <Select
          label={words.country}
          searchable
          allowDeselect={false}
          data={countries.map(({ code, name }) => ({ value: code, label: name }))}
          {...field('country')}
        />
        <Select
          label={words.zone}
          searchable
          allowDeselect={false}
          data={zones.map(({ name, offset }) => ({
            value: name,
            label: `${name.replaceAll('_', ' ')} · ${offset}`,
          }))}
          {...field('zone')}
        />
      </FieldPair>
      <FieldPair>
        <TextInput label={words.credential} {...field('credential')} />
        <DayInput
          label={words.trainingStartedOn}
          description={words.trainingHelp}
          optional
          {...field('trainingStartedOn')}
        />
      </FieldPair>
      <Textarea
        label={words.responsePromise}
        description={words.responseHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        {...field('responsePromise')}
      />
    </PracticeFormFrame>
  );
}
