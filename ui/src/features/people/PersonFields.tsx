/** The fields of a person: the name first, what is rarely known folded away below it. */
import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import type { PersonDetails } from '@/bindings/PersonDetails';
import { CountInput } from '@/components/CountInput';
import { Fold } from '@/components/Fold';
import type { IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useFormat } from '@/format/locale';
import { languageChoices } from '@/format/languages';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { PersonValues } from './details';

const helpBelow = ['label', 'input', 'description', 'error'] as (
  'label' | 'input' | 'description' | 'error'
)[];

export function PersonFields({ form, isNew }: { form: IssueForm<PersonValues>; isNew: boolean }) {
  const messages = useMessages();
  const words = messages.people.form;
  const { locale } = useFormat();
  const organisations = useRead('organisations.list', null) ?? [];
  const zones = useRead('practice.zones', null) ?? [];
  const countries = useRead('practice.countries', null) ?? [];
  const field = (name: keyof PersonDetails) => form.getInputProps(`details.${name}`);
  return (
    <>
      <FieldPair>
        <TextInput label={words.givenName} data-autofocus {...field('givenName')} />
        <TextInput label={words.familyName} {...field('familyName')} />
      </FieldPair>
      <FieldPair>
        <TextInput label={words.email} inputMode="email" {...field('email')} />
        <TextInput label={words.phone} inputMode="tel" {...field('phone')} />
      </FieldPair>
      {isNew && <Switch label={words.asLead} {...form.getInputProps('asLead', { type: 'checkbox' })} />}
      <div>
        <Group form={form} title={words.journey} names={['wish', 'source']}>
          <Textarea label={words.wish} autosize minRows={2} maxRows={8} {...field('wish')} />
          <Select
            label={words.source}
            allowDeselect={false}
            data={Object.entries(messages.people.sources).map(([value, label]) => ({ value, label }))}
            {...field('source')}
          />
        </Group>
        <Group form={form} title={words.spoken} names={['pronouns', 'pronunciation']}>
          <FieldPair>
            <TextInput label={words.pronouns} {...field('pronouns')} />
            <TextInput
              label={words.pronunciation}
              placeholder={words.pronunciationHelp}
              {...field('pronunciation')}
            />
          </FieldPair>
        </Group>
        <Group form={form} title={words.place} names={['zone', 'country', 'address', 'language']}>
          <FieldPair>
            <Select
              label={words.zone}
              placeholder={words.zoneHelp}
              searchable
              clearable
              data={zones.map(({ name, offset }) => ({
                value: name,
                label: `${name.replaceAll('_', ' ')} · ${offset}`,
              }))}
              {...field('zone')}
            />
            <Select
              label={words.country}
              searchable
              clearable
              data={countries.map(({ code, name }) => ({ value: code, label: name }))}
              {...field('country')}
            />
          </FieldPair>
          <Textarea
            label={words.address}
            description={words.addressHelp}
            inputWrapperOrder={helpBelow}
            autosize
            minRows={2}
            {...field('address')}
          />
          <Select
            label={words.language}
            placeholder={words.languageUsual}
            clearable
            data={languageChoices(locale)}
            {...field('language')}
          />
        </Group>
        <Group form={form} title={words.work} names={['meetingLink', 'organisationId', 'termsDays']}>
          <TextInput label={words.meetingLink} inputMode="url" {...field('meetingLink')} />
          <Select
            label={words.organisation}
            description={words.organisationHelp}
            inputWrapperOrder={helpBelow}
            clearable
            searchable
            data={organisations.map(({ id, details }) => ({ value: id, label: details.name }))}
            {...field('organisationId')}
          />
          <CountInput label={words.termsDays} description={words.termsHelp} {...field('termsDays')} />
        </Group>
      </div>
    </>
  );
}

interface GroupProps {
  form: IssueForm<PersonValues>;
  title: string;
  names: readonly (keyof PersonDetails)[];
  children: ReactNode;
}

function Group({ form, title, names, children }: GroupProps) {
  return (
    <Fold title={title} wrong={names.some((name) => form.errors[`details.${name}`] !== undefined)}>
      {children}
    </Fold>
  );
}
