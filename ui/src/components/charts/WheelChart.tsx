/**
 * A wheel of several readings, laid over each other. The drawing is for the eye; the table below says the same in
 * figures, to everybody.
 */
import { RadarChart } from '@mantine/charts';
import { Text, type BaseTickContentProps } from 'recharts';

import { ChartKey } from './ChartKey';
import classes from './Charts.module.css';
import { readingLook } from './looks';
import { drawnAs } from './Point';
import { ValueTable } from './ValueTable';

export interface WheelSegment {
  key: string;
  label: string;
}

export interface WheelReading {
  key: string;
  /** “Baseline, 2 Mar 2026” */
  label: string;
  /** In the order of the segments; nothing where it was not asked. */
  values: readonly (number | null)[];
}

export interface WheelChartProps {
  /** “Wheel of Life” */
  name: string;
  segments: readonly WheelSegment[];
  /** First to last. */
  readings: readonly WheelReading[];
  /** While it is filled in, the figures stand beside it already. */
  withTable?: boolean;
}

export function WheelChart({ name, segments, readings, withTable = true }: WheelChartProps) {
  const data = segments.map(({ label }, place) => ({
    label,
    ...Object.fromEntries(readings.map(({ key, values }) => [key, values[place] ?? null])),
  }));
  const looked = readings.map((each, place) => ({ ...each, look: readingLook(place, readings.length) }));
  const lookOf = (called: string) => looked.find(({ key }) => key === called)?.look ?? readingLook(0, 1);
  return (
    <figure className={classes.figure} aria-label={name}>
      <div className={classes.wheel} aria-hidden="true">
        <RadarChart
          className={classes.fill ?? ''}
          data={data}
          dataKey="label"
          accessibilityLayer={false}
          gridColor="var(--line)"
          series={looked.map(({ key, look }) => ({ name: key, color: look.stroke }))}
          radarChartProps={{ outerRadius: '76%' }}
          polarGridProps={{ gridType: 'circle' }}
          polarAngleAxisProps={{ tick: SegmentName, axisLine: false, tickLine: false }}
          withPolarRadiusAxis
          polarRadiusAxisProps={{ domain: [0, 10], ticks: [2, 4, 6, 8, 10], tick: false, axisLine: false }}
          radarProps={({ name: key }) => ({ fillOpacity: 0, ...drawnAs(lookOf(key)) })}
        />
      </div>
      {readings.length > 1 && <ChartKey entries={looked} />}
      {withTable && <WheelTable name={name} segments={segments} readings={readings} />}
    </figure>
  );
}

/** Where the figures stand apart from the drawing: below a fold, on another page. */
export function WheelTable({ name, segments, readings }: Omit<WheelChartProps, 'withTable'>) {
  return (
    <ValueTable
      name={name}
      columns={readings}
      rows={segments.map((segment, place) => ({
        ...segment,
        values: readings.map(({ values }) => values[place] ?? null),
      }))}
    />
  );
}

/** Long names of segments break into lines rather than run out of the drawing. */
function SegmentName(tick: BaseTickContentProps) {
  const { x, y, textAnchor, payload } = tick;
  return (
    <Text
      className={classes.tick ?? ''}
      x={x}
      y={y}
      width={116}
      lineHeight="1.25em"
      maxLines={3}
      textAnchor={textAnchor}
      verticalAnchor={anchorOf(payload.coordinate, textAnchor)}
    >
      {String(payload.value)}
    </Text>
  );
}

/** The name at the top stands above the wheel and the one at the bottom below it, however many lines they have. */
function anchorOf(
  degrees: unknown,
  textAnchor: BaseTickContentProps['textAnchor'],
): 'start' | 'middle' | 'end' {
  if (textAnchor !== 'middle') return 'middle';
  return Math.sin((Number(degrees) * Math.PI) / 180) > 0 ? 'end' : 'start';
}
