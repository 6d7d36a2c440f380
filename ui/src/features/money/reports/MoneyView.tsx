/** What was issued, came in and is still open, parted as the coach likes to look at it. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type { AskedPeriod } from '@/bindings/AskedPeriod';
import type { MoneyBy } from '@/bindings/MoneyBy';
import type { MoneyRow } from '@/bindings/MoneyRow';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import { Block, namedOf } from './Block';
import { CellNumber } from './CellNumber';
import { daysRefused, PeriodChoice } from './Period';
import classes from './Reports.module.css';
import { ReportTable } from './ReportTable';

const ways: readonly MoneyBy[] = ['month', 'client', 'payer', 'offer'];
const columns = ['issued', 'credited', 'collected', 'refunded', 'writtenOff', 'outstanding'] as const;

export function MoneyView() {
  const words = useMessages().reports;
  const [period, setPeriod] = useState<AskedPeriod>({});
  const [by, setBy] = useState<MoneyBy>('month');
  const { answer, error } = useTry('reports.money', { period, by });
  const cellsOf = (row: MoneyRow) => columns.map((name) => <CellNumber key={name} cell={row[name]} />);
  return (
    <>
      <div className={classes.choices}>
        <PeriodChoice
          asked={period}
          shown={answer?.period}
          onAsk={setPeriod}
          errors={daysRefused(error?.issues)}
        />
        <SegmentedControl
          aria-label={words.byLabel}
          data={ways.map((value) => ({ value, label: words.by[value] }))}
          value={by}
          onChange={setBy}
        />
      </div>
      {answer?.blocks.length === 0 && <p className="muted">{words.nothing}</p>}
      {answer?.blocks.map(({ currency, sentence, rows, total }) => (
        <Block key={currency} currency={namedOf(answer.blocks, currency)} sentence={sentence}>
          <ReportTable
            name={`${answer.period.label}, ${currency}`}
            columns={[words.by[answer.by], ...columns.map((name) => words.columns[name])]}
            rows={rows.map((row) => ({
              key: JSON.stringify(row.group),
              label: row.label,
              cells: cellsOf(row),
            }))}
            total={{ key: 'total', label: total.label, cells: cellsOf(total) }}
          />
        </Block>
      ))}
      {answer !== undefined && answer.note !== '' && <p className="muted small">{answer.note}</p>}
    </>
  );
}
