import { Button, Select, Textarea, TextInput } from '@mantine/core';

import type { OrganisationDetails } from '@/bindings/OrganisationDetails';
import type { OrganisationItem } from '@/bindings/OrganisationItem';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { given, type Typed } from '@/components/given';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';

const usual: Typed<OrganisationDetails> = {
  name: '',
  address: '',
  country: null,
  email: '',
  taxId: '',
  poNumber: '',
  termsDays: 30,
};

export interface OrganisationFormProps {
  /** Nothing for a new one. */
  organisation: OrganisationItem | null;
  /** Opens how invoices go to it; what was typed stays as a draft. */
  onInvoices: (organisationId: string, name: string) => void;
  onDone: () => void;
}

export function OrganisationForm({ organisation, onInvoices, onDone }: OrganisationFormProps) {
  const messages = useMessages();
  const words = messages.people.organisationSheet;
  const countries = useRead('practice.countries', null) ?? [];
  const saving = useAct('organisations.save');
  const form = useIssueForm<{ details: Typed<OrganisationDetails> }>({
    initialValues: { details: { ...usual, ...organisation?.details } },
    draft: `organisation:${organisation?.id ?? 'new'}`,
  });
  const field = (name: keyof OrganisationDetails) => form.getInputProps(`details.${name}`);
  const save = async () => {
    const sent = await form.send(
      saving.run({
        ...(organisation === null ? {} : { organisationId: organisation.id }),
        details: given(form.getValues().details),
      }),
    );
    if (sent.ok) onDone();
  };
  return (
    <Form onSave={() => void save()} label={organisation?.details.name ?? words.addTitle}>
      <TextInput label={words.name} autoFocus {...field('name')} />
      <TextInput label={words.email} inputMode="email" {...field('email')} />
      <Textarea label={words.address} autosize minRows={2} {...field('address')} />
      <FieldPair>
        <Select
          label={words.country}
          searchable
          clearable
          data={countries.map(({ code, name }) => ({ value: code, label: name }))}
          {...field('country')}
        />
        <TextInput label={words.taxId} {...field('taxId')} />
      </FieldPair>
      <TextInput
        label={words.poNumber}
        description={words.poNumberHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...field('poNumber')}
      />
      <CountInput label={words.termsDays} {...field('termsDays')} />
      {organisation !== null && (
        <div>
          <Button variant="default" onClick={() => onInvoices(organisation.id, organisation.details.name)}>
            {words.invoices}
          </Button>
        </div>
      )}
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {words.back}
        </Button>
        <Button type="submit" disabled={saving.busy}>
          {messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
