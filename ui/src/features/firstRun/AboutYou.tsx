/** Who coaches, where and in which currency; beside it the head of an invoice, changing with every letter. */
import { Button, Select, Switch, TextInput } from '@mantine/core';

import { DayInput } from '@/components/DayInput';
import { Form, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { currencyChoices, likelyCurrency } from '@/format/currencies';
import { everyZone, zoneOfThisComputer } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import type { Request } from '@/rpc/call';
import { InvoiceHead } from './InvoiceHead';
import { StepActs, StepPage } from './StepPage';

type About = Request<'practice.setUp'>['about'];

export function AboutYou({ known, onNext }: { known: About | null; onNext: (about: About) => void }) {
  const messages = useMessages();
  const words = messages.firstRun.about;
  const { locale } = useFormat();
  const needed = (text: string) => (text.trim() === '' ? messages.fields.needed : null);
  const form = useIssueForm<About>({
    initialValues: known ?? {
      name: '',
      practiceName: '',
      credential: null,
      trainingStartedOn: null,
      zone: zoneOfThisComputer(),
      currency: likelyCurrency(locale),
      taxRegistered: false,
    },
    validate: { name: needed },
  });
  const next = () => {
    if (form.validate().hasErrors) return;
    const told = form.getValues();
    onNext({ ...told, practiceName: told.practiceName.trim() === '' ? told.name : told.practiceName });
  };

  return (
    <StepPage step="about" sentence={words.sentence} aside={<InvoiceHead about={form.values} />}>
      <Form onSave={next}>
        <TextInput label={words.yourName} autoFocus {...form.getInputProps('name')} />
        <TextInput
          label={words.practiceName}
          description={words.practiceNameHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('practiceName')}
        />
        <FieldPair>
          <Select
            label={words.credential}
            data={Object.entries(words.credentials).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={form.values.credential ?? 'none'}
            error={form.errors['credential']}
            onChange={(credential) =>
              form.setFieldValue('credential', credential === 'none' ? null : credential)
            }
          />
          <DayInput
            label={words.trainingStartedOn}
            description={words.trainingHelp}
            optional
            {...form.getInputProps('trainingStartedOn')}
          />
        </FieldPair>
        <FieldPair>
          <Select
            label={words.zone}
            searchable
            allowDeselect={false}
            data={everyZone()}
            {...form.getInputProps('zone')}
          />
          <Select
            label={words.currency}
            searchable
            allowDeselect={false}
            data={currencyChoices(locale)}
            {...form.getInputProps('currency')}
          />
        </FieldPair>
        <Switch label={words.taxRegistered} {...form.getInputProps('taxRegistered', { type: 'checkbox' })} />
        <StepActs>
          <Button type="submit">{messages.acts.next}</Button>
        </StepActs>
      </Form>
    </StepPage>
  );
}
