/** What stands on invoices: tax, the account, the colour. */
import { ColorInput, Select, Switch, TextInput } from '@mantine/core';

import type { Practice } from '@/bindings/Practice';
import { FieldPair } from '@/components/FormField';
import { PercentInput } from '@/components/PercentInput';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useRead } from '@/rpc/query';
import { accents } from '@/styles/theme';
import { PracticeFormFrame } from './PracticeFormFrame';
import { SecondTax } from './SecondTax';
import { usePracticeForm } from './usePracticeForm';

export function DocumentsSection() {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => (
        <>
          <Fields practice={practice} />
          {practice.taxRegistered && <SecondTax />}
        </>
      )}
    </Read>
  );
}

const names = [
  'currency',
  'taxRegistered',
  'taxId',
  'taxRateBp',
  'taxNote',
  'accountHolder',
  'iban',
  'bic',
  'accent',
] as const;

function Fields({ practice }: { practice: Practice }) {
  const messages = useMessages();
  const words = messages.settings.documents;
  const acts = usePracticeForm(practice, names);
  const currencies = useRead('practice.currencies', null) ?? [];
  const field = (name: (typeof names)[number]) => acts.form.getInputProps(`practice.${name}`);
  return (
    <PracticeFormFrame {...acts} label={messages.settings.sections.documents}>
      <Select
        label={words.currency}
        searchable
        allowDeselect={false}
        data={currencies.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
        {...field('currency')}
      />
      <Switch
        label={words.taxRegistered}
        {...acts.form.getInputProps('practice.taxRegistered', { type: 'checkbox' })}
      />
      {acts.form.values.practice.taxRegistered ? (
        <FieldPair>
          <TextInput label={words.taxId} spellCheck={false} {...field('taxId')} />
          <PercentInput label={words.taxRate} {...field('taxRateBp')} />
        </FieldPair>
      ) : (
        <TextInput
          label={words.taxNote}
          description={words.taxNoteHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...field('taxNote')}
        />
      )}
      <TextInput label={words.accountHolder} {...field('accountHolder')} />
      <FieldPair>
        <TextInput label={words.iban} spellCheck={false} {...field('iban')} />
        <TextInput label={words.bic} spellCheck={false} {...field('bic')} />
      </FieldPair>
      <ColorInput
        label={words.accent}
        description={words.accentHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        format="hex"
        withEyeDropper={false}
        swatches={accents}
        {...field('accent')}
      />
    </PracticeFormFrame>
  );
}
