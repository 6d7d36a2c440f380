/** What a person would rather look at: the last months, what is open for how long, and the sessions ahead. */
import type { AgeingBlock } from '@/bindings/AgeingBlock';
import type { Chart } from '@/bindings/Chart';
import { BarsChart } from '@/components/charts/BarsChart';
import { EmptyState } from '@/components/EmptyState';
import { Fold } from '@/components/Fold';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { OnlineFees } from '../online/OnlineFees';
import { BarFigures } from './BarFigures';
import { CellNumber } from './CellNumber';
import classes from './Reports.module.css';
import { ReportTable } from './ReportTable';

export function Glance() {
  const words = useMessages().reports;
  const charts = useRead('reports.charts', null);
  const ageing = useRead('reports.ageing', null);
  if (charts === undefined || ageing === undefined) return null;
  const { months, sessionsOwed } = charts;
  const isEmpty = months.length === 0 && ageing.blocks.length === 0 && sessionsOwed === null;
  if (isEmpty) return <EmptyState title={words.empty.title} sentence={words.empty.sentence} />;
  return (
    <div className={classes.charts}>
      {months.map((chart) => (
        <div key={chart.title} className={classes.wide}>
          <Drawn chart={chart} folded />
        </div>
      ))}
      {ageing.blocks.map((block, place) => (
        <Ageing key={block.currency} block={block} chart={charts.ageing[place]} />
      ))}
      {sessionsOwed !== null && <Drawn chart={sessionsOwed} />}
      <OnlineFees />
    </div>
  );
}

function Drawn({ chart, folded = false }: { chart: Chart; folded?: boolean }) {
  const words = useMessages().reports;
  return (
    <Section title={chart.title}>
      <div className={classes.chart}>
        <BarsChart chart={chart} />
        {folded ? (
          <Fold title={words.figures}>
            <BarFigures chart={chart} />
          </Fold>
        ) : (
          <BarFigures chart={chart} />
        )}
      </div>
    </Section>
  );
}

function Ageing({ block, chart }: { block: AgeingBlock; chart: Chart | undefined }) {
  const words = useMessages().reports;
  const { columns, titles } = words;
  const title = chart?.title ?? titles.ageing;
  return (
    <Section title={title}>
      <div className={classes.chart}>
        {chart === undefined ? <p>{block.sentence}</p> : <BarsChart chart={chart} />}
        <ReportTable
          name={title}
          columns={[columns.bucket, columns.open]}
          rows={block.buckets.map(({ bucket, label, open }) => ({
            key: bucket,
            label,
            cells: [<CellNumber key="open" cell={open} />],
          }))}
          total={{
            key: 'total',
            label: columns.total,
            cells: [<CellNumber key="open" cell={block.total} />],
          }}
        />
      </div>
    </Section>
  );
}
