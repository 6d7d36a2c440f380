/** The figures of a chart, a row for each thing that was asked. */
import { useMessages } from '@/messages';
import classes from './Charts.module.css';

export interface ValueTableProps {
  name: string;
  segments: readonly { key: string; label: string }[];
  readings: readonly { key: string; label: string; values: readonly (number | null)[] }[];
}

export function ValueTable({ name, segments, readings }: ValueTableProps) {
  const words = useMessages().components.charts;
  return (
    <div className={classes.scroller}>
      <table className={classes.values}>
        <caption className={classes.unseen}>{words.values(name)}</caption>
        <thead>
          <tr>
            <td />
            {readings.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment, place) => (
            <tr key={segment.key}>
              <th scope="row">{segment.label}</th>
              {readings.map(({ key, values }) => (
                <td key={key}>
                  {values[place] ?? (
                    <>
                      <span aria-hidden="true">{words.none}</span>
                      <span className={classes.unseen}>{words.notAsked}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
