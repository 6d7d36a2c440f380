/**
 * Amounts of months as bars. Nothing is added up: the library draws each amount, and picks the lines of the scale. For
 * the eye alone; the figures stand in a table beside it.
 */
import { BarChart } from '@mantine/charts';

import type { Money } from '@/bindings/Money';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import classes from './Charts.module.css';

export interface AmountBarsProps {
  title: string;
  currency: string;
  /** From left to right; the day is the first of its month. */
  bars: readonly { day: string; amount: Money }[];
}

const margin = { top: 8, right: 8, bottom: 0, left: 10 };

export function AmountBars({ title, currency, bars }: AmountBarsProps) {
  const { locale } = useFormat();
  const data = bars.map(({ day, amount }) => ({
    label: formatDay(day, 'monthAndYear', locale),
    amount: amount.minor,
  }));
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption className="muted small">{title}</figcaption>
      <div className={classes.bars} aria-hidden="true">
        <BarChart
          className={classes.fill ?? ''}
          data={data}
          dataKey="label"
          accessibilityLayer={false}
          withTooltip={false}
          gridColor="var(--line)"
          strokeDasharray="0"
          tickLine="none"
          series={[{ name: 'amount', label: title, color: 'var(--accent)' }]}
          maxBarWidth={40}
          barChartProps={{ margin, barCategoryGap: '24%' }}
          barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false }}
          yAxisProps={{
            allowDecimals: false,
            tickCount: 4,
            tickFormatter: (minor: number) => formatMoney({ minor, currency }, locale),
            width: 'auto',
          }}
        />
      </div>
    </figure>
  );
}
