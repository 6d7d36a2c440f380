/** A scale in one line of text's height: where it came from, and where it stands. Its sentence is said, not drawn. */
import { LineChart } from '@mantine/charts';

import { dayNumber } from '@/format/days';
import classes from './Charts.module.css';
import { lineLook } from './looks';
import { drawnAs } from './Point';

export interface SparkReading {
  day: string;
  value: number;
}

export interface ScaleSparklineProps {
  /** What the line shows, in the words of the core. */
  sentence: string;
  /** First to last, of one version of the question. */
  readings: readonly SparkReading[];
  lowest?: number;
  highest?: number;
}

export function ScaleSparkline({ sentence, readings, lowest = 0, highest = 10 }: ScaleSparklineProps) {
  const look = lineLook(0);
  const last = readings.at(-1);
  return (
    <div className={classes.spark} role="img" aria-label={sentence}>
      <LineChart
        className={classes.fill ?? ''}
        data={readings.map(({ day, value }) => ({ at: dayNumber(day), value }))}
        dataKey="at"
        accessibilityLayer={false}
        withTooltip={false}
        withXAxis={false}
        withYAxis={false}
        gridAxis="none"
        curveType="linear"
        series={[{ name: 'value', color: look.stroke }]}
        lineChartProps={{ margin: { top: 5, right: 5, bottom: 5, left: 5 } }}
        lineProps={drawnAs({ ...look, width: 1.5 }, (place) => readings[place] === last)}
        xAxisProps={{ type: 'number', domain: ['dataMin', 'dataMax'] }}
        yAxisProps={{ domain: [lowest, highest] }}
      />
    </div>
  );
}
