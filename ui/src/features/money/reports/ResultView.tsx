/** What came in, what was spent, and what is left of it: the year's result, month by month. */
import { useState } from 'react';

import type { AskByBasis } from '@/bindings/AskByBasis';
import type { ResultBlock } from '@/bindings/ResultBlock';
import type { ResultRow } from '@/bindings/ResultRow';
import { FactList } from '@/components/FactList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import { Block, namedOf } from './Block';
import { ByBasis } from './ByBasis';
import { CellNumber } from './CellNumber';
import { ReportTable } from './ReportTable';

export function ResultView() {
  const words = useMessages().reports;
  const [asked, setAsked] = useState<AskByBasis>({ period: {}, basis: 'collected' });
  const { answer, error } = useTry('reports.result', asked);
  return (
    <>
      <ByBasis asked={asked} shown={answer?.period} issues={error?.issues} onAsk={setAsked} />
      {answer?.blocks.length === 0 && <p className="muted">{words.nothing}</p>}
      {answer?.blocks.map((block) => (
        <Block
          key={block.currency}
          currency={namedOf(answer.blocks, block.currency)}
          sentence={block.sentence}
        >
          <Months block={block} />
        </Block>
      ))}
      {answer !== undefined && <p className="muted small">{answer.note}</p>}
    </>
  );
}

function Months({ block }: { block: ResultBlock }) {
  const { columns, titles, held } = useMessages().reports;
  const cellsOf = ({ income, costs, result }: ResultRow) =>
    [income, costs, result].map((cell, place) => <CellNumber key={place} cell={cell} />);
  return (
    <>
      <Section title={titles.months}>
        <ReportTable
          name={titles.months}
          columns={[columns.month, columns.income, columns.costs, columns.result]}
          rows={block.months.map((row) => ({ key: row.label, label: row.label, cells: cellsOf(row) }))}
          total={{ key: 'total', label: block.total.label, cells: cellsOf(block.total) }}
        />
      </Section>
      {block.categories.length > 0 && (
        <Section title={titles.categories}>
          <ReportTable
            name={titles.categories}
            columns={[columns.category, columns.costs]}
            rows={block.categories.map(({ category, label, costs }) => ({
              key: category,
              label,
              cells: [<CellNumber key="costs" cell={costs} />],
            }))}
          />
        </Section>
      )}
      {block.held !== null && <FactList facts={[{ name: held, value: <CellNumber cell={block.held} /> }]} />}
    </>
  );
}
