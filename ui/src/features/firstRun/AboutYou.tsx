/** Who coaches, where and in which currency; beside it the head of an invoice, changing with every letter. */
import { Autocomplete, Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';

import { DayInput } from '@/components/DayInput';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { useOptional } from '@/components/optional';
import { likelyCurrency } from '@/format/currencies';
import { zoneOfThisComputer } from '@/format/days';
import { useFormat } from '@/format/locale';
import { likelyCountry } from '@/format/regions';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import { useAct } from '@/rpc/query';
import { asSent, emptyAbout, type About } from './about';
import { InvoiceHead } from './InvoiceHead';
import { PlaceFields } from './PlaceFields';
import { issuesOfAbout } from './refusals';
import { StepActs, StepPage } from './StepPage';
import { TaxFields } from './TaxFields';

export interface AboutYouProps {
  known: About | null;
  /** What the core said to all of it at the end. */
  refused: RpcError | null;
  onNext: (about: About) => void;
}

export function AboutYou({ known, refused, onNext }: AboutYouProps) {
  const optional = useOptional();
  const messages = useMessages();
  const words = messages.firstRun.about;
  const { locale } = useFormat();
  const check = useAct('practice.check_about');
  const form = useIssueForm<About>({
    initialValues:
      known ??
      emptyAbout({
        country: likelyCountry(locale),
        currency: likelyCurrency(locale),
        zone: zoneOfThisComputer(),
      }),
  });
  const showRefused = useEffectEvent(() => {
    if (refused === null) return;
    form.refuse({
      message: refused.message,
      presentation: refused.presentation,
      issues: issuesOfAbout(refused),
    });
  });
  useEffect(() => showRefused(), []);

  const next = async () => {
    const about = form.getValues();
    if ((await form.send(check.run(asSent(about)))).ok) onNext(about);
  };

  return (
    <StepPage step="about" sentence={words.sentence} aside={<InvoiceHead about={form.values} />}>
      <Form onSave={() => void next()}>
        <TextInput label={words.yourName} autoFocus {...form.getInputProps('coachName')} />
        <TextInput
          label={words.practiceName}
          {...optional}
          description={words.practiceNameHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('practiceName')}
        />
        <Textarea
          label={words.address}
          autosize
          minRows={2}
          {...optional}
          {...form.getInputProps('address')}
        />
        <TextInput label={words.email} type="email" {...optional} {...form.getInputProps('email')} />
        <PlaceFields form={form} />
        <TaxFields form={form} />
        <Fold
          title={words.account}
          opened={form.values.iban !== '' || form.values.bic !== ''}
          wrong={['iban', 'bic', 'accountHolder'].some((field) => form.errors[field] !== undefined)}
        >
          <TextInput label={words.iban} spellCheck={false} {...form.getInputProps('iban')} />
          <FieldPair>
            <TextInput
              label={words.accountHolder}
              description={words.accountHolderHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('accountHolder')}
            />
            <TextInput label={words.bic} spellCheck={false} {...form.getInputProps('bic')} />
          </FieldPair>
        </Fold>
        <Fold
          title={words.training}
          opened={form.values.credential !== '' || form.values.trainingStartedOn !== null}
          wrong={['credential', 'trainingStartedOn'].some((field) => form.errors[field] !== undefined)}
        >
          <FieldPair>
            <Autocomplete
              label={words.credential}
              data={['ACC', 'PCC', 'MCC']}
              description={words.credentialHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('credential')}
            />
            <DayInput
              label={words.trainingStartedOn}
              description={words.trainingHelp}
              optional
              {...form.getInputProps('trainingStartedOn')}
            />
          </FieldPair>
        </Fold>
        <FormRefusal form={form} />
        <StepActs>
          <Button type="submit" disabled={check.busy}>
            {messages.acts.next}
          </Button>
        </StepActs>
      </Form>
    </StepPage>
  );
}
