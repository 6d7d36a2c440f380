/** The lines of a draft, and what else waits for this client. */
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { Money } from '@/bindings/Money';
import { DayInput } from '@/components/DayInput';
import { DecimalInput } from '@/components/DecimalInput';
import type { IssueForm } from '@/components/Form';
import { MoneyInput } from '@/components/MoneyInput';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { ChargeRows } from './ChargeRows';
import { lineOf, newLine, type DraftValues } from './draft';
import classes from './DraftLines.module.css';
import { useSecondTax } from './useSecondTax';

export interface DraftLinesProps {
  form: IssueForm<DraftValues>;
  invoice: InvoiceDetail;
  isSaved: boolean;
}

export function DraftLines({ form, invoice, isSaved }: DraftLinesProps) {
  const words = useMessages().money.draft;
  const prefix = useId();
  const practice = useRead('practice.details', null);
  const second = useSecondTax(practice?.taxRegistered === true);
  const { lines } = form.values;
  const usualTax = practice?.taxRegistered === true ? practice.taxRateBp : 0;
  const withTax = practice?.taxRegistered === true || lines.some(({ taxRateBp }) => taxRateBp !== 0);
  const add = () =>
    form.insertListItem(
      'lines',
      newLine(`${prefix} ${performance.now()}`, usualTax, second?.rateMilli ?? null),
    );
  return (
    <Section title={words.lines}>
      {lines.length === 0 && <p className="muted">{words.noLines}</p>}
      {form.errors['lines'] !== undefined && <p role="alert">{form.errors['lines']}</p>}
      <ol role="list" className={classes.lines}>
        {lines.map((line, at) => {
          const amount = isSaved ? invoice.lines[at]?.amount : undefined;
          return (
            <Line
              key={line.key}
              form={form}
              at={at}
              currency={invoice.currency}
              withTax={withTax}
              secondTax={second?.name ?? (line.secondRateMilli === null ? null : words.secondTax)}
              {...(amount === undefined ? {} : { amount })}
            />
          );
        })}
      </ol>
      <div>
        <Button variant="default" leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={add}>
          {words.addLine}
        </Button>
      </div>
      {invoice.kind === 'invoice' && !invoice.deposit && (
        <Waiting
          form={form}
          invoice={invoice}
          usualTax={usualTax}
          secondRateMilli={second?.rateMilli ?? null}
        />
      )}
    </Section>
  );
}

interface LineProps {
  form: IssueForm<DraftValues>;
  at: number;
  currency: string;
  withTax: boolean;
  /** What the second tax is called, where there is one. */
  secondTax: string | null;
  /** As the core adds it up; nothing while it is being typed. */
  amount?: Money;
}

function Line({ form, at, currency, withTax, secondTax, amount }: LineProps) {
  const words = useMessages().money.draft;
  const field = (name: string) => form.getInputProps(`lines.${at}.${name}`);
  const place = at + 1;
  const share = form.values.lines[at]?.discountBp ?? null;
  return (
    <li className={classes.line} aria-label={words.line(place)}>
      <div className={classes.head}>
        <Textarea
          className={classes.description ?? ''}
          aria-label={words.description}
          placeholder={words.description}
          autosize
          minRows={1}
          {...field('description')}
        />
        {at > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label={words.moveUp(place)}
            onClick={() => form.reorderListItem('lines', { from: at, to: at - 1 })}
          >
            <IconArrowUp size="1.125rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="2.25rem"
          aria-label={words.removeLine(place)}
          onClick={() => form.removeListItem('lines', at)}
        >
          <IconTrash size="1.125rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes.numbers} data-tax={withTax}>
        <DayInput label={words.day} optional {...field('serviceOn')} />
        <DecimalInput label={words.quantity} digits={3} {...field('quantityMilli')} />
        <MoneyInput label={words.unitPrice} currency={currency} {...field('unitPrice')} />
        {withTax && <DecimalInput label={words.tax} digits={2} {...field('taxRateBp')} />}
      </div>
      <div className={classes.foot}>
        <div className={classes.discount}>
          <MoneyInput
            label={words.discount}
            currency={currency}
            disabled={share !== null}
            {...field('discount')}
          />
          <DecimalInput label={words.discountShare} digits={2} {...field('discountBp')} />
          {secondTax !== null && (
            <DecimalInput label={words.rateOf(secondTax)} digits={3} {...field('secondRateMilli')} />
          )}
        </div>
        <p className={classes.amount}>{amount !== undefined && <MoneyText amount={amount} />}</p>
      </div>
    </li>
  );
}

interface WaitingProps extends Pick<DraftLinesProps, 'form' | 'invoice'> {
  usualTax: number;
  secondRateMilli: number | null;
}

/** Charges that came in since, or were taken off: a click puts them on. */
function Waiting({ form, invoice, usualTax, secondRateMilli }: WaitingProps) {
  const words = useMessages().money.draft;
  const listed = useRead('charges.list', { all: false, personId: invoice.personId });
  const used = form.values.lines.map(({ chargeId }) => chargeId);
  const waiting = (listed ?? []).filter(
    (charge) => !used.includes(charge.id) && charge.unitPrice.currency === invoice.currency,
  );
  if (waiting.length === 0) return null;
  return (
    <Section title={words.waiting}>
      <ChargeRows
        charges={waiting}
        act={(charge) => (
          <ActionIcon
            variant="default"
            aria-label={words.addCharge(charge.description)}
            onClick={() =>
              form.insertListItem(
                'lines',
                lineOf(charge, charge.taxRateBp === usualTax ? secondRateMilli : null),
              )
            }
          >
            <IconPlus size="1rem" aria-hidden="true" />
          </ActionIcon>
        )}
      />
    </Section>
  );
}
