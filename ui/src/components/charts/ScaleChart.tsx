/**
 * Answers over days that stand as far apart as they were. Another version of the questions begins a line of its own:
 * what was asked differently is not joined. A pause is a light band.
 */
import { LineChart } from '@mantine/charts';

import { dayNumber, formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { ChartKey } from './ChartKey';
import classes from './Charts.module.css';
import { lineLook } from './looks';
import { drawnAs } from './Point';
import { ValueTable } from './ValueTable';

export interface ScalePoint {
  /** The measurement: points that share it stand in one row of the table. */
  key: string;
  day: string;
  /** Of the questions. The line ends where it changes. */
  version: number;
  value: number;
}

export interface ScaleLine {
  key: string;
  label: string;
  /** First to last. */
  points: readonly ScalePoint[];
}

export interface ScalePause {
  from: string;
  /** Nothing while it lasts. */
  until?: string;
  /** “Paused from 10 April to 20 May 2026” */
  sentence: string;
}

export interface ScaleChartProps {
  name: string;
  lines: readonly ScaleLine[];
  lowest?: number;
  highest?: number;
  pauses?: readonly ScalePause[];
  withTable?: boolean;
}

const margin = { top: 8, right: 28, bottom: 4, left: 0 };

export function ScaleChart({
  name,
  lines,
  lowest = 0,
  highest = 10,
  pauses = [],
  withTable = true,
}: ScaleChartProps) {
  const words = useMessages().components.charts;
  const { locale } = useFormat();
  const looked = lines.map((line, place) => ({ ...line, look: lineLook(place) }));
  const series = looked.flatMap(({ key, points, look }) =>
    versionsOf(points).map((version) => ({ name: `${key} ${version}`, look })),
  );
  const data = lines
    .flatMap(({ key, points }) =>
      points.map(({ day, version, value }) => ({ at: dayNumber(day), [`${key} ${version}`]: value })),
    )
    .sort((one, other) => one.at - other.at);
  const days = new Map(
    lines.flatMap(({ points }) => points.map(({ day }): [number, string] => [dayNumber(day), day])),
  );
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
          lineChartProps={{ margin }}
          lineProps={({ name: called }) => drawnAs(lookOf(called))}
          xAxisProps={{
            type: 'number',
            domain: ['dataMin', 'dataMax'],
            ticks: [...days.keys()].sort((one, other) => one - other),
            tickFormatter: (at: number) => formatDay(days.get(at) ?? '', 'dayAndMonth', locale),
            minTickGap: 24,
            padding: { left: 12, right: 12 },
          }}
          yAxisProps={{
            domain: [lowest, highest],
            ticks: lowest === 0 ? [0, highest / 2, highest] : [lowest, highest],
            width: 32,
          }}
          referenceAreas={pauses.map(({ from, until }) => ({
            x1: dayNumber(from),
            ...(until === undefined ? {} : { x2: dayNumber(until) }),
            ifOverflow: 'hidden',
            color: 'var(--line)',
            fillOpacity: 0.55,
            strokeOpacity: 0,
            label: { value: words.paused, position: 'insideTop', fill: 'var(--muted)' },
          }))}
        />
      </div>
      {looked.length > 1 && <ChartKey entries={looked} />}
      {pauses.map(({ from, sentence }) => (
        <p key={from} className={classes.remark}>
          {sentence}
        </p>
      ))}
      {withTable && <ScaleTable name={name} lines={lines} />}
    </figure>
  );
}

/** A row for each measurement, first to last. */
export function ScaleTable({ name, lines }: Pick<ScaleChartProps, 'name' | 'lines'>) {
  const { locale } = useFormat();
  const measured = new Map(
    lines.flatMap(({ points }) => points.map((point): [string, ScalePoint] => [point.key, point])),
  );
  const rows = [...measured.values()].sort((one, other) => one.day.localeCompare(other.day));
  return (
    <ValueTable
      name={name}
      columns={lines}
      rows={rows.map(({ key, day }) => ({
        key,
        label: formatDay(day, 'short', locale),
        values: lines.map(({ points }) => points.find((point) => point.key === key)?.value ?? null),
      }))}
    />
  );
}

function versionsOf(points: readonly ScalePoint[]): number[] {
  return [...new Set(points.map(({ version }) => version))];
}
