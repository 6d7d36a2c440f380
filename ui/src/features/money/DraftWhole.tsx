/** What is said of the whole invoice: what is taken off, which deposits it deducts, coins, the tax at home. */
import { Checkbox, Select, Switch, TextInput } from '@mantine/core';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { DayInput } from '@/components/DayInput';
import { DayText } from '@/components/DayText';
import { DecimalInput } from '@/components/DecimalInput';
import type { IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MoneyInput } from '@/components/MoneyInput';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { DraftValues } from './draft';
import classes from './DraftWhole.module.css';

export interface DraftWholeProps {
  form: IssueForm<DraftValues>;
  invoice: InvoiceDetail;
}

export function DraftWhole({ form, invoice }: DraftWholeProps) {
  const words = useMessages().money.whole;
  const { percentBp } = form.values.discount;
  return (
    <Section title={words.title}>
      <div className={classes.fields}>
        <FieldPair>
          <MoneyInput
            label={words.discount}
            currency={invoice.currency}
            disabled={percentBp !== null}
            {...form.getInputProps('discount.amount')}
          />
          <DecimalInput label={words.share} digits={2} {...form.getInputProps('discount.percentBp')} />
        </FieldPair>
        <TextInput label={words.why} {...form.getInputProps('discount.reason')} />
        {invoice.deposits.length > 0 && <Deposits form={form} invoice={invoice} />}
        {invoice.canBeRounded && (
          <Switch label={words.coins} {...form.getInputProps('cashRounding', { type: 'checkbox' })} />
        )}
        {invoice.homeCurrency !== undefined && (
          <HomeRate form={form} document={invoice.currency} home={invoice.homeCurrency} />
        )}
      </div>
    </Section>
  );
}

function Deposits({ form, invoice }: DraftWholeProps) {
  const words = useMessages().money.whole;
  return (
    <Checkbox.Group label={words.deposits} {...form.getInputProps('deposits')}>
      <ul role="list" className={classes.deposits}>
        {invoice.deposits.map(({ invoiceId, number, issuedOn, available }) => (
          <li key={invoiceId}>
            <Checkbox value={invoiceId} label={words.deposit(number)} />
            <p className="muted small">
              <DayText day={issuedOn} /> · {words.paid} <MoneyText amount={available} />
            </p>
          </li>
        ))}
      </ul>
    </Checkbox.Group>
  );
}

interface HomeRateProps {
  form: IssueForm<DraftValues>;
  document: string;
  home: string;
}

function HomeRate({ form, document, home }: HomeRateProps) {
  const words = useMessages().money.whole;
  const isHome = form.values.homeRate.of === 'home';
  return (
    <fieldset className={classes.rate}>
      <legend>{words.taxAt(home)}</legend>
      <FieldPair>
        <Select
          label={words.rateOf}
          allowDeselect={false}
          data={[
            { value: 'home', label: words.oneIs(home, document) },
            { value: 'document', label: words.oneIs(document, home) },
          ]}
          {...form.getInputProps('homeRate.of')}
        />
        <DecimalInput
          label={isHome ? words.rate(home, document) : words.rate(document, home)}
          digits={6}
          {...form.getInputProps('homeRate.micro')}
        />
      </FieldPair>
      <FieldPair>
        <TextInput label={words.source} {...form.getInputProps('homeRate.source')} />
        <DayInput label={words.on} optional {...form.getInputProps('homeRate.on')} />
      </FieldPair>
    </fieldset>
  );
}
