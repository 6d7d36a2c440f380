/** What stands on documents beside their lines: language, currency, tax. */
import { Select, Switch, TextInput } from '@mantine/core';

import { FieldPair } from '@/components/FormField';
import { PercentInput } from '@/components/PercentInput';
import { Section } from '@/components/Section';
import { languageChoices } from '@/format/languages';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './LookFields.module.css';
import { helpBelow, type DocumentField, type DocumentFieldsProps } from './names';

export function SaysFields({ form, language }: DocumentFieldsProps & { language: string }) {
  const words = useMessages().documents;
  const currencies = useRead('practice.currencies', null) ?? [];
  const field = (name: DocumentField) => form.getInputProps(`practice.${name}`);
  return (
    <Section title={words.says}>
      <div className={classes.fields}>
        <Select
          label={words.language}
          description={words.languageHelp}
          inputWrapperOrder={helpBelow}
          allowDeselect={false}
          data={languageChoices(language)}
          {...field('language')}
        />
        <Select
          label={words.currency}
          searchable
          allowDeselect={false}
          data={currencies.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          {...field('currency')}
        />
        <Switch
          label={words.taxRegistered}
          {...form.getInputProps('practice.taxRegistered', { type: 'checkbox' })}
        />
        {form.values.practice.taxRegistered === true ? (
          <FieldPair>
            <TextInput label={words.taxId} spellCheck={false} {...field('taxId')} />
            <PercentInput label={words.taxRate} {...field('taxRateBp')} />
          </FieldPair>
        ) : (
          <TextInput
            label={words.taxNote}
            description={words.taxNoteHelp}
            inputWrapperOrder={helpBelow}
            {...field('taxNote')}
          />
        )}
      </div>
    </Section>
  );
}
