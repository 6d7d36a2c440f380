/** Whether invoices carry tax; only then is there more to say. */
import { Switch, TextInput } from '@mantine/core';

import type { IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useOptional } from '@/components/optional';
import { PercentInput } from '@/components/PercentInput';
import { useMessages } from '@/messages';
import type { About } from './about';

export function TaxFields({ form }: { form: IssueForm<About> }) {
  const optional = useOptional();
  const words = useMessages().firstRun.about;
  const { taxRegistered } = form.values;
  return (
    <>
      <Switch label={words.taxRegistered} {...form.getInputProps('taxRegistered', { type: 'checkbox' })} />
      {taxRegistered ? (
        <FieldPair>
          <TextInput label={words.taxId} spellCheck={false} {...form.getInputProps('taxId')} />
          <PercentInput label={words.taxRate} {...form.getInputProps('taxRateBp')} />
        </FieldPair>
      ) : (
        <TextInput
          label={words.taxNote}
          {...optional}
          description={words.taxNoteHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('taxNote')}
        />
      )}
    </>
  );
}
