/** The figures of a chart: the same for every eye and every ear. What has rows opens them. */
import type { Chart } from '@/bindings/Chart';
import type { ChartBar } from '@/bindings/ChartBar';
import { WhyOpener } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import { useOpenRows } from './CellNumber';
import { ReportTable } from './ReportTable';

export function BarFigures({ chart }: { chart: Chart }) {
  const words = useMessages().reports;
  const { title, series, points } = chart;
  return (
    <ReportTable
      name={title}
      columns={[words.columns.when, ...series]}
      rows={points.map(({ label, bars }) => ({
        key: label,
        label,
        cells: bars.map((bar, place) => <Figure key={place} bar={bar} />),
      }))}
    />
  );
}

function Figure({ bar: { text, key } }: { bar: ChartBar }) {
  const open = useOpenRows();
  if (key === null) return <span className="muted">{text}</span>;
  return <WhyOpener onOpen={() => open({ key })}>{text}</WhyOpener>;
}
