/** The rows behind a number, each leading to what it is. The core added them up; this only lists. */
import type { CellKey } from '@/bindings/CellKey';
import type { ReportRow } from '@/bindings/ReportRow';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { ReportPlaces } from './around';
import classes from './RowsSheet.module.css';

export interface RowsSheetProps extends Pick<ReportPlaces, 'hrefOfRow'> {
  cell: CellKey;
  onClose: () => void;
}

export function RowsSheet({ cell, hrefOfRow, onClose }: RowsSheetProps) {
  const { reports, components } = useMessages();
  const found = useRead('reports.rows', { key: cell });
  if (found === undefined) return null;
  const { title, amount, rows } = found;
  return (
    <SideSheet opened onClose={onClose} title={title}>
      {rows.length === 0 && <p className="muted">{reports.rows.none}</p>}
      <ul role="list" aria-label={title}>
        {rows.map((row, place) => (
          <Row key={place} row={row} href={hrefOfRow(row.source, row.personId)} onLeave={onClose} />
        ))}
      </ul>
      <p className={classes.total}>
        <span>{components.why.total}</span>
        <MoneyText amount={amount} />
      </p>
    </SideSheet>
  );
}

interface RowProps {
  row: ReportRow;
  href: string | undefined;
  onLeave: () => void;
}

function Row({ row, href, onLeave }: RowProps) {
  const { label, name, on, amount } = row;
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {href === undefined ? (
          <span className={classes.label}>{label}</span>
        ) : (
          <a className={classes.target} href={href} onClick={onLeave}>
            {label}
          </a>
        )}
        <span className={classes.about}>
          {name !== '' && `${name} · `}
          <DayText day={on} />
        </span>
      </span>
      <MoneyText amount={amount} />
    </li>
  );
}
