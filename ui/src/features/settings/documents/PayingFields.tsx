/** Where clients pay to; documents show it in words and as a code to scan. */
import { TextInput } from '@mantine/core';

import { Fold } from '@/components/Fold';
import { FieldPair } from '@/components/FormField';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import classes from './LookFields.module.css';
import { helpBelow, type DocumentField, type DocumentFieldsProps } from './names';

export function PayingFields({ form }: DocumentFieldsProps) {
  const words = useMessages().documents;
  const field = (name: DocumentField) => form.getInputProps(`practice.${name}`);
  const { upiAddress = '' } = form.values.practice;
  return (
    <Section title={words.paying}>
      <div className={classes.fields}>
        <TextInput
          label={words.accountHolder}
          description={words.accountHolderHelp}
          inputWrapperOrder={helpBelow}
          {...field('accountHolder')}
        />
        <FieldPair>
          <TextInput label={words.iban} spellCheck={false} {...field('iban')} />
          <TextInput label={words.bic} spellCheck={false} {...field('bic')} />
        </FieldPair>
        <Fold
          title={words.upiTitle}
          opened={upiAddress !== '' && upiAddress !== null}
          wrong={form.errors['practice.upiAddress'] !== undefined}
        >
          <TextInput
            label={words.upi}
            description={words.upiHelp}
            inputWrapperOrder={helpBelow}
            spellCheck={false}
            {...field('upiAddress')}
          />
        </Fold>
      </div>
    </Section>
  );
}
