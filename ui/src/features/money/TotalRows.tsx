/** What a document adds up to, with the tax of each rate. */
import type { Totals } from '@/bindings/Totals';
import { MoneyText } from '@/components/MoneyText';
import { formatDecimal } from '@/format/decimals';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './TotalRows.module.css';

/** `stale` while something typed is not in these sums yet. */
export function TotalRows({ totals, stale = false }: { totals: Totals; stale?: boolean }) {
  const words = useMessages().money.totals;
  const { locale } = useFormat();
  const { subtotal, taxes, total, taxIncluded } = totals;
  const taxed = taxes.filter(({ rateBp }) => rateBp > 0);
  return (
    <dl className={classes.totals} aria-label={words.label} data-stale={stale}>
      {taxed.length > 0 && (
        <div className={classes.row}>
          <dt>{words.subtotal}</dt>
          <dd>
            <MoneyText amount={subtotal} />
          </dd>
        </div>
      )}
      {taxed.map(({ rateBp, tax }) => {
        const rate = formatDecimal(rateBp, 2, locale);
        return (
          <div key={rateBp} className={classes.row}>
            <dt>{taxIncluded ? words.included(rate) : words.tax(rate)}</dt>
            <dd>
              <MoneyText amount={tax} />
            </dd>
          </div>
        );
      })}
      <div className={classes.row} data-total="true">
        <dt>{words.total}</dt>
        <dd>
          <MoneyText amount={total} />
        </dd>
      </div>
    </dl>
  );
}
