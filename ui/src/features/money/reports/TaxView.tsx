/** The tax of a period: each rate apart, what is without tax and why, and each month. */
import { useState } from 'react';

import type { AskByBasis } from '@/bindings/AskByBasis';
import type { TaxBlock } from '@/bindings/TaxBlock';
import type { TaxSums } from '@/bindings/TaxSums';
import { FactList } from '@/components/FactList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import { Block, namedOf } from './Block';
import { ByBasis } from './ByBasis';
import { CellNumber } from './CellNumber';
import { ReportTable } from './ReportTable';

export function TaxView() {
  const words = useMessages().reports;
  const [asked, setAsked] = useState<AskByBasis>({ period: {}, basis: 'collected' });
  const { answer, error } = useTry('reports.tax', asked);
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
          <Rates block={block} />
        </Block>
      ))}
      {answer !== undefined && <p className="muted small">{answer.note}</p>}
    </>
  );
}

function Rates({ block }: { block: TaxBlock }) {
  const { columns, titles, onExpenses, held } = useMessages().reports;
  const cellsOf = ({ net, tax, gross }: TaxSums) =>
    [net, tax, gross].map((cell, place) => <CellNumber key={place} cell={cell} />);
  const named = (first: string) => [first, columns.net, columns.tax, columns.gross];
  const total = { key: 'total', label: columns.total, cells: cellsOf(block.total) };
  return (
    <>
      <Section title={titles.rates}>
        <ReportTable
          name={titles.rates}
          columns={named(columns.rate)}
          rows={[...block.rates, ...block.untaxed].map(({ label, treatment, rateMilli, sums }) => ({
            key: `${treatment} ${rateMilli}`,
            label,
            cells: cellsOf(sums),
          }))}
          total={total}
        />
      </Section>
      <FactList
        facts={[
          { name: onExpenses, value: <CellNumber cell={block.onExpenses} /> },
          ...(block.held === null ? [] : [{ name: held, value: <CellNumber cell={block.held} /> }]),
        ]}
      />
      <Section title={titles.months}>
        <ReportTable
          name={titles.months}
          columns={named(columns.month)}
          rows={block.months.map(({ label, sums }) => ({ key: label, label, cells: cellsOf(sums) }))}
          total={total}
        />
      </Section>
    </>
  );
}
