/** What paying online cost and what came to the bank, month by month; behind every fee stands why. */
import type { FeeMonth } from '@/bindings/FeeMonth';
import { AmountBars } from '@/components/charts/AmountBars';
import { Fold } from '@/components/Fold';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { WhyNumber } from '@/components/WhyNumber';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import { ReportTable } from '../reports/ReportTable';
import classes from './Online.module.css';

/** As many as stand side by side. */
const shown = 12;

export function OnlineFees() {
  const months = useReadIfPossible('paying.fees', null) ?? [];
  const currencies = [...new Set(months.map(({ paid }) => paid.currency))];
  return currencies.map((currency) => (
    <InOne
      key={currency}
      currency={currency}
      months={months.filter(({ paid }) => paid.currency === currency)}
    />
  ));
}

function InOne({ currency, months }: { currency: string; months: readonly FeeMonth[] }) {
  const words = useMessages().paying.fees;
  const { locale } = useFormat();
  const named = (month: string) => formatDay(month, 'monthAndYear', locale);
  // Told from the latest back; drawn from left to right.
  const drawn = months.slice(0, shown).reverse();
  const bars = (of: 'fees' | 'payouts') =>
    drawn.map(({ month, ...each }) => ({ day: month, amount: each[of] }));
  return (
    <div className={classes.wide}>
      <Section title={words.title(currency)}>
        <p>{words.sentence}</p>
        <div className={classes.charts}>
          <AmountBars title={words.fees} currency={currency} bars={bars('fees')} />
          <AmountBars title={words.payouts} currency={currency} bars={bars('payouts')} />
        </div>
        <Fold title={words.figures}>
          <ReportTable
            name={words.title(currency)}
            columns={[words.columns.month, words.columns.paid, words.columns.fees, words.columns.payouts]}
            rows={months.map(({ month, paid, fees, payouts, why }) => ({
              key: month,
              label: named(month),
              cells: [
                <MoneyText key="paid" amount={paid} />,
                <WhyNumber key="fees" name={words.feesOf(named(month))} why={() => <p>{why}</p>}>
                  <MoneyText amount={fees} />
                </WhyNumber>,
                <MoneyText key="payouts" amount={payouts} />,
              ],
            }))}
          />
        </Fold>
      </Section>
    </div>
  );
}
