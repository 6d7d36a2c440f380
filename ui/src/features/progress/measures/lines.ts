/** From the chapters of an instrument to the lines and shapes of its charts. */
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasuredChapter } from '@/bindings/MeasuredChapter';
import type { ScaleLine, ScalePoint } from '@/components/charts/ScaleChart';
import type { WheelReading, WheelSegment } from '@/components/charts/WheelChart';

/** The same item is one line through every chapter; the chart leaves the gap where the questions changed. */
export function linesOf({ chapters }: InstrumentProgress): ScaleLine[] {
  const lines = new Map<string, { key: string; label: string; points: ScalePoint[] }>();
  // The newest chapter comes first: its words and its order are those of now.
  for (const { version, series } of chapters) {
    for (const { key: item, label, respondent, points } of series) {
      const key = `${item} ${respondent ?? ''}`;
      const line = lines.get(key) ?? { key, label, points: [] };
      lines.set(key, line);
      const here = points.map(({ measurementId, on, value }) => ({
        key: measurementId,
        day: on,
        version: version.number,
        value,
      }));
      line.points = [...here, ...line.points];
    }
  }
  return [...lines.values()].filter(({ points }) => points.length > 0);
}

export function rangeOf({ chapters }: InstrumentProgress): { lowest: number; highest: number } {
  const [first] = chapters.flatMap(({ series }) => series);
  return { lowest: first?.lowest ?? 0, highest: first?.highest ?? 10 };
}

export function wheelOf({ version, overlay }: MeasuredChapter): {
  segments: WheelSegment[];
  readings: WheelReading[];
} {
  return {
    segments: version.definition.items.filter(({ answer }) => answer === 'number'),
    readings: overlay.map(({ measurementId, label, values }) => ({ key: measurementId, label, values })),
  };
}

export function isMeasured({ measurements }: MeasuredChapter): boolean {
  return measurements.length > 0;
}
