import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';

import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { Page } from '@/components/Page';
import { PassphraseInput } from '@/components/PassphraseInput';

const empty = {
  name: 'Anna Feldmann',
  email: 'anna@',
  price: 12_000 as number | null,
  since: '2026-02-12' as string | null,
  zone: 'Europe/Lisbon',
  wish: 'To lead the team without becoming someone else.',
  passphrase: '',
  shares: true,
};

export function FormsPage() {
  const form = useIssueForm({ initialValues: empty });
  const refuse = useEffectEvent(() =>
    form.refuse({
      message: 'Two things keep this from being saved.',
      presentation: 'field',
      issues: [
        { field: 'email', problem: 'notAnEmail', sentence: 'This does not look like an e-mail address.' },
        { field: 'since', problem: 'inTheFuture', sentence: 'This cannot lie in the future.' },
        { field: 'elsewhere', problem: 'missing', sentence: 'This is needed.' },
      ],
    }),
  );
  useEffect(() => refuse(), []);
  return (
    <Page title="Forms" width="reading">
      <Form onSave={() => form.saved()} label="A person">
        <TextInput label="Name" {...form.getInputProps('name')} />
        <TextInput label="E-mail" {...form.getInputProps('email')} />
        <FieldPair>
          <MoneyInput label="Price" currency="EUR" {...form.getInputProps('price')} />
          <DayInput label="Since" {...form.getInputProps('since')} />
        </FieldPair>
        <Select label="Time zone" data={['Europe/Lisbon', 'Europe/Berlin']} {...form.getInputProps('zone')} />
        <Textarea label="What brings her here" autosize minRows={2} {...form.getInputProps('wish')} />
        <PassphraseInput label="Passphrase" {...form.getInputProps('passphrase')} />
        <Switch label="Listed in the log" {...form.getInputProps('shares', { type: 'checkbox' })} />
        <FormRefusal form={form} />
        <div>
          <Button type="submit">Save</Button>
        </div>
      </Form>
    </Page>
  );
}
