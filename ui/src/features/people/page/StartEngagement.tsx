/** What was agreed becomes an engagement: the offer says what it brings about before the click. */
import { Button, Radio, Select, Switch } from '@mantine/core';

import type { OfferItem } from '@/bindings/OfferItem';
import type { OfferKindItem } from '@/bindings/OfferKindItem';
import type { PersonPage } from '@/bindings/PersonPage';
import { CountInput } from '@/components/CountInput';
import { DayInput } from '@/components/DayInput';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair, FormField } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { MoneyText } from '@/components/MoneyText';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { PersonLinks } from './PersonPage';
import classes from './StartEngagement.module.css';

export interface StartEngagementProps {
  person: PersonPage;
  opened: boolean;
  onClose: () => void;
  links: PersonLinks;
}

export function StartEngagement({ person, opened, onClose, links }: StartEngagementProps) {
  const words = useMessages().person.start;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.title} sentence={person.name}>
      <Choice person={person} onClose={onClose} links={links} />
    </SideSheet>
  );
}

function Choice({ person, onClose, links }: Omit<StartEngagementProps, 'opened'>) {
  const words = useMessages().person.start;
  const offers = useRead('offers.list', null);
  const kinds = useRead('offers.kinds', null);
  if (offers === undefined || kinds === undefined) return null;
  // A first talk is booked, never begun.
  const toBegin = offers.filter(({ offer }) => offer.terms.kind !== 'discovery');
  const [first] = toBegin;
  if (first === undefined) {
    return (
      <p>
        {words.noOffers} <a href={links.library}>{words.toLibrary}</a>
      </p>
    );
  }
  return <Agreed person={person} offers={toBegin} kinds={kinds} first={first} onClose={onClose} />;
}

type Values = {
  offerId: string;
  price: number | null;
  payerId: string | null;
  startedOn: string | null;
  bought: number | null;
  usedBefore: number | null;
  paidBefore: number | null;
  expiresOn: string | null;
  preset: string | null;
  charge: boolean;
};

interface AgreedProps {
  person: PersonPage;
  offers: readonly OfferItem[];
  kinds: readonly OfferKindItem[];
  first: OfferItem;
  onClose: () => void;
}

const middleFields = ['bought', 'usedBefore', 'paidBefore', 'expiresOn'];

function Agreed({ person, offers, kinds, first, onClose }: AgreedProps) {
  const messages = useMessages();
  const words = messages.person.start;
  const organisations = useRead('organisations.list', null) ?? [];
  const presets = useRead('practice.policy_presets', null) ?? [];
  const start = useAct('engagements.start');
  const form = useIssueForm<Values>({
    initialValues: {
      offerId: first.offer.id,
      price: first.offer.terms.price.minor,
      payerId: null,
      startedOn: null,
      bought: null,
      usedBefore: null,
      paidBefore: null,
      expiresOn: null,
      preset: null,
      charge: true,
    },
    draft: `start:${person.id}`,
    validate: { price: (minor) => (minor === null ? messages.fields.needed : null) },
  });
  const chosen = offers.find(({ offer }) => offer.id === form.values.offerId) ?? first;
  const { terms } = chosen.offer;
  const rules = presets.find(({ id }) => id === form.values.preset);
  // What brings credits is paid ahead, and only that can be in the middle.
  const paidAhead = kinds.find(({ kind }) => kind === terms.kind)?.credits === true;

  const begin = async () => {
    const { price, payerId, startedOn, charge, ...middle } = form.getValues();
    if (form.validate().hasErrors || price === null) return;
    const { currency } = terms.price;
    const { bought, usedBefore, paidBefore, expiresOn } = middle;
    const sent = await form.send(
      start.run({
        personId: person.id,
        offerId: chosen.offer.id,
        price: { minor: price, currency },
        usedBefore: paidAhead ? (usedBefore ?? 0) : 0,
        charge: paidAhead && charge,
        ...(payerId === null ? {} : { payerId }),
        ...(startedOn === null ? {} : { startedOn }),
        ...(rules === undefined ? {} : { policy: rules.policy }),
        ...(bought === null || !paidAhead ? {} : { bought }),
        ...(paidBefore === null || !paidAhead ? {} : { paidBefore: { minor: paidBefore, currency } }),
        ...(expiresOn === null || !paidAhead ? {} : { expiresOn }),
      }),
    );
    if (sent.ok) onClose();
  };

  return (
    <Form onSave={() => void begin()} label={words.title}>
      <FormField label={words.offer} error={form.errors['offerId']}>
        <Radio.Group
          aria-label={words.offer}
          value={chosen.offer.id}
          onChange={(offerId) => {
            const next = offers.find(({ offer }) => offer.id === offerId);
            form.setValues({ offerId, price: next?.offer.terms.price.minor ?? null });
          }}
        >
          <div className={classes.offers}>
            {offers.map(({ offer, effectSentence }) => (
              <Radio.Card
                key={offer.id}
                value={offer.id}
                className={classes.offer ?? ''}
                aria-label={offer.terms.name}
              >
                <Radio.Indicator className={classes.sign ?? ''} />
                <span className={classes.words}>
                  <span className={classes.name}>{offer.terms.name}</span>
                  <span className="muted small">{effectSentence}</span>
                </span>
                <MoneyText amount={offer.terms.price} tone="muted" />
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      </FormField>
      <FieldPair>
        <MoneyInput label={words.price} currency={terms.price.currency} {...form.getInputProps('price')} />
        <Select
          label={words.payer}
          placeholder={words.payerSelf}
          clearable
          data={organisations.map(({ id, details }) => ({ value: id, label: details.name }))}
          {...form.getInputProps('payerId')}
        />
      </FieldPair>
      {paidAhead && (
        <Switch
          label={words.charge}
          description={words.chargeHelp}
          {...form.getInputProps('charge', { type: 'checkbox' })}
        />
      )}
      {paidAhead && (
        <Fold title={words.middle.title} wrong={middleFields.some((name) => name in form.errors)}>
          <p className="muted small">{words.middle.sentence}</p>
          <FieldPair>
            <CountInput
              label={words.middle.bought[terms.unit]}
              placeholder={String(terms.quantity)}
              {...form.getInputProps('bought')}
            />
            <CountInput label={words.usedBefore} placeholder="0" {...form.getInputProps('usedBefore')} />
          </FieldPair>
          <FieldPair>
            <MoneyInput
              label={words.middle.paidBefore}
              currency={terms.price.currency}
              {...form.getInputProps('paidBefore')}
            />
            <DayInput
              label={words.middle.expiresOn}
              description={words.middle.expiresHelp}
              optional
              {...form.getInputProps('expiresOn')}
            />
          </FieldPair>
        </Fold>
      )}
      <Fold title={words.more} wrong={'startedOn' in form.errors}>
        <DayInput
          label={words.startedOn}
          description={words.startedHelp}
          optional
          {...form.getInputProps('startedOn')}
        />
        <Select
          label={words.policy}
          placeholder={words.policyUsual}
          {...(rules === undefined ? {} : { description: rules.clientSentence })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          data={presets.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('preset')}
        />
      </Fold>
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={start.busy}>
          {words.begin}
        </Button>
      </SheetActs>
    </Form>
  );
}
