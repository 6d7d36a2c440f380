/** One offer, written or changed. */
import { Button, Select, Textarea, TextInput } from '@mantine/core';

import type { OfferItem } from '@/bindings/OfferItem';
import type { OfferTerms } from '@/bindings/OfferTerms';
import { CountInput } from '@/components/CountInput';
import { Form, FormRefusal } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { useOfferForm } from './useOfferForm';

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
  const currency = chosen === 'new' ? practice?.currency : chosen.offer.terms.price.currency;
  return currency === undefined ? null : (
    <OfferForm chosen={chosen} title={title} currency={currency} onDone={onDone} />
  );
}

function OfferForm({ chosen, title, currency, onDone }: OfferProps & { currency: string }) {
  const messages = useMessages();
  const words = messages.library.offers;
  const { form, save, busy } = useOfferForm(chosen === 'new' ? null : chosen.offer, currency, onDone);
  const field = (name: keyof OfferTerms) => form.getInputProps(`terms.${name}`);
  const { kind } = form.values.terms;
  const brings = kind === 'package' || kind === 'group' || kind === 'retainer';
  const priceName =
    kind === 'retainer'
      ? words.form.pricePerMonth
      : kind === 'package'
        ? words.form.price
        : words.form.pricePerSession;
  return (
    <Form onSave={save} label={title}>
      <TextInput label={words.form.name} data-autofocus {...field('name')} />
      <Textarea label={words.form.description} autosize minRows={2} maxRows={8} {...field('description')} />
      <FieldPair>
        <Select
          label={words.form.kind}
          allowDeselect={false}
          data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          {...field('kind')}
        />
        <MoneyInput label={priceName} currency={currency} {...field('price')} />
      </FieldPair>
      {brings && (
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
        {brings && (
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
