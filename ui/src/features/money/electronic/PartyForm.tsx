/** What electronic invoices need to know of somebody: the form they want first, what is rarely needed folded away. */
import { Button, Radio, TextInput } from '@mantine/core';

import type { PartyDetails } from '@/bindings/PartyDetails';
import type { PartyView } from '@/bindings/PartyView';
import { Form, FormRefusal, useIssueForm, type IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { Fold } from '@/components/Fold';
import { given, type Typed } from '@/components/given';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { AddressParts } from './AddressParts';
import { CodeSelect } from './CodeSelect';
import classes from './PartyForm.module.css';

const empty: Typed<PartyDetails> = {
  buyerReference: '',
  vatId: '',
  taxNumber: '',
  registration: '',
  registrationScheme: null,
  endpoint: '',
  endpointScheme: null,
  street: '',
  postcode: '',
  city: '',
};

// Named as in the request, so that an issue of the core (`details.vatId`) finds its field.
export type PartyValues = { form: PartyView['form']; details: Typed<PartyDetails> };

export interface PartyFormProps {
  party: PartyView;
  /** The practice's own. */
  isOwn: boolean;
  title: string;
  onDone: () => void;
}

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];

export function PartyForm({ party, isOwn, title, onDone }: PartyFormProps) {
  const messages = useMessages();
  const words = messages.einvoice.party;
  const saving = useAct('invoices.save_party');
  const { whose } = party;
  const form = useIssueForm<PartyValues>({
    initialValues: { form: party.form, details: { ...empty, ...party.details } },
    draft: `party:${whose.organisationId ?? whose.personId ?? ''}`,
  });
  const field = (name: keyof PartyDetails) => form.getInputProps(`details.${name}`);
  const save = async () => {
    const { details, form: wanted } = form.getValues();
    const sent = await form.send(saving.run({ whose, form: wanted, details: given(details) }));
    if (sent.ok) onDone();
  };
  const isElectronic = isOwn || form.values.form !== 'none';
  return (
    <Form label={title} onSave={() => void save()}>
      {!isOwn && <Wanted form={form} />}
      {!isOwn && isElectronic && (
        <TextInput
          label={words.reference}
          description={words.referenceHelp}
          inputWrapperOrder={below}
          {...field('buyerReference')}
        />
      )}
      <TextInput
        {...(isOwn ? { 'data-autofocus': true } : {})}
        label={words.vatId}
        description={words.vatIdHelp}
        inputWrapperOrder={below}
        spellCheck={false}
        {...field('vatId')}
      />
      {isElectronic && (
        <>
          <TextInput
            label={words.endpoint}
            description={isOwn ? words.ownEndpointHelp : words.endpointHelp}
            inputWrapperOrder={below}
            spellCheck={false}
            {...field('endpoint')}
          />
          <CodeSelect label={words.scheme} known={words.schemes} {...field('endpointScheme')} />
          <div>
            <Fold
              title={words.numbers}
              wrong={isWrong(form, ['taxNumber', 'registration', 'registrationScheme'])}
            >
              <TextInput label={words.taxNumber} spellCheck={false} {...field('taxNumber')} />
              <FieldPair>
                <TextInput label={words.registration} spellCheck={false} {...field('registration')} />
                <CodeSelect label={words.register} known={words.registers} {...field('registrationScheme')} />
              </FieldPair>
            </Fold>
            <Fold title={words.address} wrong={isWrong(form, ['street', 'postcode', 'city'])}>
              <AddressParts address={party.address} isOwn={isOwn} field={field} />
            </Fold>
          </div>
        </>
      )}
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={saving.busy}>
          {messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}

function Wanted({ form }: { form: IssueForm<PartyValues> }) {
  const words = useMessages().einvoice.party;
  const field = form.getInputProps('form');
  return (
    <Radio.Group label={words.form} {...field}>
      <div className={classes.forms}>
        {Object.entries(words.forms).map(([value, { name, says }]) => (
          <Radio
            key={value}
            {...(value === form.values.form ? { 'data-autofocus': true } : {})}
            value={value}
            label={name}
            description={says}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function isWrong(form: IssueForm<PartyValues>, names: readonly (keyof PartyDetails)[]): boolean {
  return names.some((name) => form.errors[`details.${name}`] !== undefined);
}
