/** What a document adds up to: what is taken off, the tax of each rate, deposits, coins, what is left to ask for. */
import type { ReactNode } from 'react';

import type { Money } from '@/bindings/Money';
import type { TaxNames } from '@/bindings/TaxNames';
import type { Totals } from '@/bindings/Totals';
import { MoneyText } from '@/components/MoneyText';
import { formatDecimal } from '@/format/decimals';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './TotalRows.module.css';

interface TotalRowsProps {
  totals: Totals;
  /** What the taxes are called, where there are two. */
  names?: TaxNames | undefined;
  /** While something typed is not in these sums yet. */
  stale?: boolean;
}

export function TotalRows({ totals, names, stale = false }: TotalRowsProps) {
  const words = useMessages().money.totals;
  const { subtotal, discount, total, deposits = [], rounding, due, homeTax } = totals;
  const taxes = useTaxRows(totals, names);
  return (
    <dl className={classes.totals} aria-label={words.label} data-stale={stale}>
      {(taxes.length > 0 || discount !== undefined) && <Row label={words.subtotal} amount={subtotal} />}
      {discount !== undefined && (
        <Row label={discount.reason ?? words.discount} amount={discount.amount} takenOff />
      )}
      {taxes.map(({ key, label, tax }) => (
        <Row key={key} label={label} amount={tax} />
      ))}
      <Row label={words.total} amount={total} strong />
      {deposits.map(({ invoiceId, number, amount }) => (
        <Row key={invoiceId} label={words.deposit(number)} amount={amount} takenOff />
      ))}
      {rounding !== undefined && <Row label={words.rounding} amount={rounding} />}
      {due !== undefined && <Row label={words.due} amount={due} strong />}
      {homeTax !== undefined && <Row label={words.atHome(homeTax.tax.currency)} amount={homeTax.tax} />}
    </dl>
  );
}

function useTaxRows({ taxes, taxIncluded }: Totals, names: TaxNames | undefined) {
  const words = useMessages().money.totals;
  const { locale } = useFormat();
  const said = taxIncluded ? words.included : words.tax;
  return taxes.flatMap(({ rateBp, tax, second }) => {
    const first = formatDecimal(rateBp, 2, locale);
    const other = second === undefined ? '' : formatDecimal(second.rateMilli, 3, locale);
    const key = `${rateBp} ${second?.rateMilli ?? 0}`;
    return [
      ...(rateBp > 0 ? [{ key, label: said(first, names?.firstName), tax }] : []),
      ...(second === undefined
        ? []
        : [{ key: `${key} second`, label: said(other, names?.name), tax: second.tax }]),
    ];
  });
}

interface RowProps {
  label: ReactNode;
  amount: Money;
  strong?: boolean;
  takenOff?: boolean;
}

function Row({ label, amount, strong = false, takenOff = false }: RowProps) {
  return (
    <div className={classes.row} data-total={strong ? 'true' : undefined}>
      <dt>{label}</dt>
      <dd>
        {takenOff && '\u2212'}
        <MoneyText amount={amount} />
      </dd>
    </div>
  );
}
