/** Who pays, until when, and what else stands on the document. */
import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';

import { DayInput } from '@/components/DayInput';
import type { IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { Section } from '@/components/Section';
import { languageChoices } from '@/format/languages';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { DraftValues } from './draft';
import { PayerSelect } from './PayerSelect';

export function DraftTerms({ form, isCredit }: { form: IssueForm<DraftValues>; isCredit: boolean }) {
  const words = useMessages().money.draft;
  const practice = useRead('practice.details', null);
  const days = form.getInputProps('termsDays');
  return (
    <Section title={words.terms}>
      {isCredit && <TextInput label={words.reason} {...form.getInputProps('reason')} />}
      {!isCredit && <PayerSelect label={words.payer} {...form.getInputProps('payerId')} />}
      <FieldPair>
        {!isCredit && (
          <NumberInput
            label={words.termsDays}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            {...days}
            value={form.values.termsDays ?? ''}
            onChange={(typed) => form.setFieldValue('termsDays', typeof typed === 'number' ? typed : null)}
          />
        )}
        <TextInput label={words.poNumber} {...form.getInputProps('poNumber')} />
        <Select
          label={words.language}
          data={languageChoices(form.values.language)}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
      </FieldPair>
      <FieldPair>
        <DayInput label={words.serviceFrom} optional {...form.getInputProps('serviceFrom')} />
        <DayInput label={words.serviceTo} optional {...form.getInputProps('serviceTo')} />
      </FieldPair>
      {!isCredit && practice?.taxRegistered === true && (
        <Switch
          label={words.pricesIncludeTax}
          {...form.getInputProps('pricesIncludeTax', { type: 'checkbox' })}
        />
      )}
      <Textarea label={words.note} autosize minRows={2} {...form.getInputProps('note')} />
    </Section>
  );
}
