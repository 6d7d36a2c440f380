/** A charge that no session brought: a book, a workshop, a day of travel. */
import { Button, Select, Textarea } from '@mantine/core';

import type { AddCharge } from '@/bindings/AddCharge';
import type { Practice } from '@/bindings/Practice';
import { DayInput } from '@/components/DayInput';
import { DecimalInput } from '@/components/DecimalInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct } from '@/rpc/query';
import { PayerSelect } from '../PayerSelect';
import type { PersonOfMoney } from './PersonMoney';

type Values = {
  description: string;
  unitPrice: number | null;
  quantityMilli: number | null;
  taxRateBp: number | null;
  chargedOn: string | null;
  engagementId: string | null;
  payerId: string | null;
};

interface ChargeSheetProps {
  person: PersonOfMoney;
  onClose: () => void;
}

export function ChargeSheet({ person, onClose }: ChargeSheetProps) {
  const words = useMessages().money.charge;
  return (
    <SideSheet opened onClose={onClose} title={words.title} sentence={words.sentence(person.name)}>
      <Read of="practice.details" request={null}>
        {(practice) => (
          <Read of="today.overview" request={null}>
            {({ day }) => <Write person={person} practice={practice} today={day} onClose={onClose} />}
          </Read>
        )}
      </Read>
    </SideSheet>
  );
}

interface WriteProps extends ChargeSheetProps {
  practice: Practice;
  today: string;
}

function Write({ person, practice, today, onClose }: WriteProps) {
  const messages = useMessages();
  const words = messages.money.charge;
  const add = useAct('charges.add');
  const missing = (value: unknown) => (value === null ? messages.fields.needed : null);
  const form = useIssueForm<Values>({
    initialValues: {
      description: '',
      unitPrice: null,
      quantityMilli: 1000,
      taxRateBp: practice.taxRegistered ? practice.taxRateBp : null,
      chargedOn: today,
      engagementId: null,
      payerId: null,
    },
    validate: {
      description: (text) => (text.trim() === '' ? messages.fields.needed : null),
      unitPrice: missing,
      quantityMilli: missing,
      taxRateBp: (rate) => (practice.taxRegistered ? missing(rate) : null),
      chargedOn: missing,
    },
    draft: `charge:${person.id}`,
  });

  const save = async () => {
    const request = form.validate().hasErrors ? null : asked(person.id, form.getValues(), practice.currency);
    if (request === null) return;
    if ((await form.send(add.run(request))).ok) onClose();
  };

  return (
    <Form label={words.title} onSave={() => void save()}>
      <Textarea
        label={words.description}
        description={words.descriptionHelp}
        autosize
        minRows={1}
        data-autofocus
        {...form.getInputProps('description')}
      />
      <FieldPair>
        <MoneyInput
          label={words.unitPrice}
          currency={practice.currency}
          {...form.getInputProps('unitPrice')}
        />
        <DayInput label={words.day} {...form.getInputProps('chargedOn')} />
      </FieldPair>
      <FieldPair>
        <DecimalInput label={words.quantity} digits={3} {...form.getInputProps('quantityMilli')} />
        {practice.taxRegistered && (
          <DecimalInput label={words.tax} digits={2} {...form.getInputProps('taxRateBp')} />
        )}
      </FieldPair>
      <p className="muted small">{words.quantityHelp}</p>
      {person.engagements.length > 0 && (
        <Select
          label={words.engagement}
          placeholder={words.noEngagement}
          clearable
          data={person.engagements.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('engagementId')}
        />
      )}
      <PayerSelect label={words.payer} {...form.getInputProps('payerId')} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={add.busy}>
          {words.save}
        </Button>
      </SheetActs>
    </Form>
  );
}

function asked(personId: string, values: Values, currency: string): AddCharge | null {
  const { description, unitPrice, quantityMilli, taxRateBp, chargedOn, engagementId, payerId } = values;
  if (unitPrice === null || quantityMilli === null || chargedOn === null) return null;
  return {
    personId,
    description,
    unitPrice: { minor: unitPrice, currency },
    quantityMilli,
    chargedOn,
    ...(taxRateBp === null ? {} : { taxRateBp }),
    ...(engagementId === null ? {} : { engagementId }),
    ...(payerId === null ? {} : { payerId }),
  };
}
