/** One offer, written or changed. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';

import type { OfferItem } from '@/bindings/OfferItem';
import type { OfferKindItem } from '@/bindings/OfferKindItem';
import type { OfferTerms } from '@/bindings/OfferTerms';
import type { PriceOf } from '@/bindings/PriceOf';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { ArrangementFields } from './ArrangementFields';
import { OfferStarters } from './OfferStarters';
import { hasOf, offerValues, useOfferForm } from './useOfferForm';

export interface OfferSheetProps {
  chosen: OfferItem | 'new' | null;
  onClose: () => void;
}

export function OfferSheet({ chosen, onClose }: OfferSheetProps) {
  const words = useMessages().library.offers;
  const title =
    chosen === null || chosen === 'new' ? words.form.addTitle : words.edit(chosen.offer.terms.name);
  return (
    <SideSheet
      opened={chosen !== null}
      onClose={onClose}
      title={title}
      {...(chosen === null || chosen === 'new' ? {} : { sentence: chosen.effectSentence })}
    >
      {chosen !== null && <Offer chosen={chosen} title={title} onDone={onClose} />}
    </SideSheet>
  );
}

interface OfferProps {
  chosen: OfferItem | 'new';
  title: string;
  onDone: () => void;
}

function Offer({ chosen, title, onDone }: OfferProps) {
  const practice = useRead('practice.details', null);
  const kinds = useRead('offers.kinds', null);
  const currency = chosen === 'new' ? practice?.currency : chosen.offer.terms.price.currency;
  return currency === undefined || kinds === undefined ? null : (
    <OfferForm chosen={chosen} title={title} currency={currency} kinds={kinds} onDone={onDone} />
  );
}

interface OfferFormProps extends OfferProps {
  currency: string;
  kinds: readonly OfferKindItem[];
}

const priceLabels: Record<PriceOf, 'price' | 'pricePerSession' | 'pricePerMonth'> = {
  whole: 'price',
  session: 'pricePerSession',
  month: 'pricePerMonth',
};

function OfferForm({ chosen, title, currency, kinds, onDone }: OfferFormProps) {
  const messages = useMessages();
  const words = messages.library.offers;
  const { form, save, busy } = useOfferForm({
    offer: chosen === 'new' ? null : chosen.offer,
    currency,
    kinds,
    onDone,
  });
  const field = (name: Exclude<keyof OfferTerms, 'arrangement'>) => form.getInputProps(`terms.${name}`);
  const has = hasOf(kinds, form.values.terms.kind);
  if (has === undefined) return null;
  return (
    <Form onSave={save} label={title}>
      {chosen === 'new' && (
        <OfferStarters
          currency={currency}
          onChoose={(terms) => form.setFieldValue('terms', offerValues(terms))}
        />
      )}
      <TextInput label={words.form.name} data-autofocus {...field('name')} />
      <Textarea label={words.form.description} autosize minRows={2} maxRows={8} {...field('description')} />
      <FieldPair>
        <Select
          label={words.form.kind}
          allowDeselect={false}
          data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          {...field('kind')}
        />
        <MoneyInput label={words.form[priceLabels[has.priceOf]]} currency={currency} {...field('price')} />
      </FieldPair>
      {has.credits && (
        <FieldPair>
          <CountInput label={words.form.quantity} {...field('quantity')} />
          <Select
            label={words.form.unit}
            allowDeselect={false}
            data={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
            {...field('unit')}
          />
        </FieldPair>
      )}
      <FieldPair>
        <CountInput label={words.form.sessionMinutes} {...field('sessionMinutes')} />
        {has.credits && (
          <CountInput
            label={words.form.validityDays}
            description={words.form.validityHelp}
            {...field('validityDays')}
          />
        )}
      </FieldPair>
      <CountInput
        label={words.form.cadenceDays}
        description={words.form.cadenceHelp}
        {...field('cadenceDays')}
      />
      <Select
        label={words.form.hourKind}
        allowDeselect={false}
        data={Object.entries(words.hours).map(([value, label]) => ({ value, label }))}
        {...field('hourKind')}
      />
      <ArrangementFields form={form} has={has} currency={currency} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={busy}>
          {messages.acts.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
