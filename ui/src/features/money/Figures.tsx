/** The practice's money at a glance; behind each sum of documents the documents that it adds up. */
import type { ReactNode } from 'react';

import type { InvoiceFilter } from '@/bindings/InvoiceFilter';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { Money } from '@/bindings/Money';
import type { MoneyOverview } from '@/bindings/MoneyOverview';
import { MoneyText } from '@/components/MoneyText';
import { WhyNumber, WhyRows } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import classes from './Figures.module.css';

export function Figures({ overview }: { overview: MoneyOverview }) {
  const words = useMessages().money.figures;
  const { open, overdue, drafts, waiting, waitingSums, collectedThisMonth } = overview;
  return (
    <dl className={classes.figures} aria-label={words.label}>
      <Figure name={words.open} sums={open.sums} detail={words.invoices(open.count)} filter="open" />
      <Figure
        name={words.overdue}
        sums={overdue.sums}
        detail={words.invoices(overdue.count)}
        filter="overdue"
        tone="overdue"
      />
      {/* Without rows: a credit note in draft takes off, and its row would not say so. */}
      <Figure name={words.drafts} sums={drafts.sums} detail={words.documents(drafts.count)} />
      <Figure
        name={words.waiting}
        sums={waitingSums}
        detail={words.people(waiting.length)}
        rows={waiting.map(({ personId, personName, sum }) => ({
          key: `${personId} ${sum.currency}`,
          label: personName,
          value: <MoneyText amount={sum} />,
        }))}
      />
      <Figure name={words.collected} sums={collectedThisMonth} />
    </dl>
  );
}

interface FigureProps {
  name: string;
  sums: readonly Money[];
  detail?: string;
  tone?: 'plain' | 'overdue';
  filter?: InvoiceFilter;
  rows?: { key: string; label: string; value: ReactNode }[];
}

function Figure({ name, sums, detail, tone = 'plain', filter, rows }: FigureProps) {
  const words = useMessages().money.figures;
  const total = <Sums sums={sums} tone={tone} />;
  const why = () =>
    filter === undefined ? (
      <WhyRows title={name} rows={rows ?? []} total={total} />
    ) : (
      <Read of="invoices.list" request={{ filter }}>
        {(invoices) => <WhyRows title={name} rows={invoices.map(rowOf)} total={total} />}
      </Read>
    );
  const explained = sums.length > 0 && (filter !== undefined || rows !== undefined);
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.sum}>
        {sums.length === 0 && <span className={classes.nothing}>{words.nothing}</span>}
        {explained ? (
          <WhyNumber name={name} why={why}>
            {total}
          </WhyNumber>
        ) : (
          total
        )}
      </dd>
      {detail !== undefined && sums.length > 0 && <dd className={classes.detail}>{detail}</dd>}
    </div>
  );
}

function Sums({ sums, tone }: { sums: readonly Money[]; tone: 'plain' | 'overdue' }) {
  return (
    <span className={classes.sums}>
      {sums.map((sum) => (
        <MoneyText key={sum.currency} amount={sum} tone={tone} />
      ))}
    </span>
  );
}

function rowOf({ id, number, personName, open, total }: InvoiceItem) {
  return {
    key: id,
    label: number === null ? personName : `${number} · ${personName}`,
    value: <MoneyText amount={open ?? total} />,
  };
}
