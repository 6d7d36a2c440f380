/**
 * Answers from 0 to 10 over days that stand as far apart as they were. Another version of the questions begins a line
 * of its own: what was asked differently is not joined. A pause is a light band with its name.
 */
import { LineChart } from '@mantine/charts';

import { dayNumber, formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { ChartKey } from './ChartKey';
import classes from './Charts.module.css';
import { lineLook } from './looks';
import { drawnAs } from './Point';
import { ValueTable } from './ValueTable';

export interface ScaleReading {
  key: string;
  day: string;
  /** Of the questions. Lines end where it changes. */
  version: number;
  /** In the order of the lines. */
  values: readonly (number | null)[];
}

export interface ScaleLine {
  key: string;
  label: string;
}

export interface ScalePause {
  from: string;
  until: string;
  label: string;
}

export interface ScaleChartProps {
  name: string;
  lines: readonly ScaleLine[];
  /** First to last. */
  readings: readonly ScaleReading[];
  pauses?: readonly ScalePause[];
  withTable?: boolean;
}

export function ScaleChart({ name, lines, readings, pauses = [], withTable = true }: ScaleChartProps) {
  const { locale } = useFormat();
  const versions = [...new Set(readings.map(({ version }) => version))];
  const series = versions.flatMap((version) =>
    lines.map(({ key }, place) => ({ name: `${key} ${version}`, look: lineLook(place) })),
  );
  const data = readings.map(({ day, version, values }) => ({
    at: dayNumber(day),
    ...Object.fromEntries(lines.map(({ key }, place) => [`${key} ${version}`, values[place] ?? null])),
  }));
  const labels = new Map(readings.map(({ day }) => [dayNumber(day), formatDay(day, 'dayAndMonth', locale)]));
  const lookOf = (called: string) => series.find((each) => each.name === called)?.look ?? lineLook(0);
  return (
    <figure className={classes.figure} aria-label={name}>
      <div className={classes.scale} aria-hidden="true">
        <LineChart
          className={classes.fill ?? ''}
          data={data}
          dataKey="at"
          accessibilityLayer={false}
          withTooltip={false}
          curveType="linear"
          gridColor="var(--line)"
          strokeDasharray="0"
          tickLine="none"
          series={series.map((each) => ({ name: each.name, color: each.look.stroke }))}
          lineChartProps={{ margin: { top: 8, right: 28, bottom: 4, left: 0 } }}
          lineProps={({ name: called }) => drawnAs(lookOf(called))}
          xAxisProps={{
            type: 'number',
            scale: 'linear',
            domain: ['dataMin', 'dataMax'],
            ticks: [...labels.keys()],
            tickFormatter: (at: number) => labels.get(at) ?? '',
            minTickGap: 24,
            padding: { left: 12, right: 12 },
          }}
          yAxisProps={{ domain: [0, 10], ticks: [0, 5, 10], width: 32 }}
          referenceAreas={pauses.map(({ from, until, label }) => ({
            x1: dayNumber(from),
            x2: dayNumber(until),
            ifOverflow: 'hidden',
            color: 'var(--line)',
            fillOpacity: 0.55,
            strokeOpacity: 0,
            label: {
              value: label,
              className: classes.tick ?? '',
              position: 'insideTop',
              fill: 'var(--muted)',
            },
          }))}
        />
      </div>
      {lines.length > 1 && (
        <ChartKey entries={lines.map(({ key, label }, place) => ({ key, label, look: lineLook(place) }))} />
      )}
      {withTable && (
        <ValueTable
          name={name}
          segments={lines}
          readings={readings.map(({ key, day, values }) => ({
            key,
            label: formatDay(day, 'short', locale),
            values,
          }))}
        />
      )}
    </figure>
  );
}
