/** Figures in columns, with their sum at the foot. */
import type { ReactNode } from 'react';

import classes from './Reports.module.css';

export interface ReportLine {
  key: string;
  label: ReactNode;
  cells: readonly ReactNode[];
}

export interface ReportTableProps {
  /** What these figures are. */
  name: string;
  /** Of the labels, then of the figures. */
  columns: readonly string[];
  rows: readonly ReportLine[];
  total?: ReportLine;
}

export function ReportTable({ name, columns, rows, total }: ReportTableProps) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => (
            <Line key={key} label={label} cells={cells} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <Line label={total.label} cells={total.cells} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Line({ label, cells }: Omit<ReportLine, 'key'>) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, place) => (
        <td key={place}>{cell}</td>
      ))}
    </tr>
  );
}
