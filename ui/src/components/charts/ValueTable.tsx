/** The figures of a chart: the same for every eye and every ear. */
import { useMessages } from '@/messages';
import classes from './Charts.module.css';

export interface ValueTableProps {
  /** Whose figures: the name of the chart. */
  name: string;
  columns: readonly { key: string; label: string }[];
  /** In the order of the columns; nothing where it was not asked. */
  rows: readonly { key: string; label: string; values: readonly (number | null)[] }[];
}

export function ValueTable({ name, columns, rows }: ValueTableProps) {
  const words = useMessages().components.charts;
  return (
    <div className={classes.scroller}>
      <table className={classes.values}>
        <caption className={classes.unseen}>{words.values(name)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map(({ key }, place) => (
                <td key={key}>{row.values[place] ?? <NotAsked />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotAsked() {
  const words = useMessages().components.charts;
  return (
    <>
      <span aria-hidden="true">{words.none}</span>
      <span className={classes.unseen}>{words.notAsked}</span>
    </>
  );
}
