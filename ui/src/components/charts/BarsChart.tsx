/**
 * Bars over labels, as the core worked them out: heights, scale and words come ready. The drawing is for the eye; its
 * sentence says the same in words, and the figures stand in a table beside it.
 */
import { BarChart } from '@mantine/charts';

import type { Chart } from '@/bindings/Chart';
import classes from './Charts.module.css';

export interface BarsChartProps {
  chart: Chart;
}

// Told apart by their place first, which is the same above every label, and by ink besides.
const inks = ['var(--muted)', 'var(--accent)', 'var(--soon-mark)'];
const margin = { top: 8, right: 8, bottom: 0, left: 10 };

export function BarsChart({ chart }: BarsChartProps) {
  const { title, sentence, series, points, scale } = chart;
  const inked = series.map((label, place) => ({
    name: String(place),
    label,
    color: inks[place % inks.length] ?? 'var(--accent)',
  }));
  // Where there is one kind of bar, it is what is now.
  const drawn = inked.length === 1 ? inked.map((each) => ({ ...each, color: 'var(--accent)' })) : inked;
  const data = points.map(({ label, bars }) => ({
    label,
    ...Object.fromEntries(bars.map(({ shareBp }, place) => [String(place), shareBp])),
  }));
  const isEmpty = points.every(({ bars }) => bars.every(({ shareBp }) => shareBp === 0));
  const lines = new Map(scale.map(({ shareBp, text }) => [shareBp, text]));
  const ends = [...lines.keys()];
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption>{sentence}</figcaption>
      {/* Nothing at all has no scale: the sentence says it. */}
      {!isEmpty && (
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
            series={drawn}
            maxBarWidth={drawn.length === 1 ? 40 : 14}
            barChartProps={{ margin, barGap: 2, barCategoryGap: '24%' }}
            barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false }}
            xAxisProps={{ interval: 0 }}
            yAxisProps={{
              domain: [ends[0] ?? 0, ends.at(-1) ?? 0],
              ticks: ends,
              tickFormatter: (share: number) => lines.get(share) ?? '',
              width: 'auto',
            }}
          />
        </div>
      )}
      {!isEmpty && drawn.length > 1 && (
        <ul role="list" className={classes.key} aria-hidden="true">
          {drawn.map(({ name, label, color }) => (
            <li key={name} className={classes.entry}>
              <svg className={classes.swatch} viewBox="0 0 10 10">
                <rect width={10} height={10} rx={2} fill={color} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
