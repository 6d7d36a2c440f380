/** Which line is which: a piece of each beside its name. */
import classes from './Charts.module.css';
import type { LineLook } from './looks';
import { Point } from './Point';

export interface KeyEntry {
  key: string;
  label: string;
  look: LineLook;
}

export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul role="list" className={classes.key}>
      {entries.map(({ key, label, look }) => (
        <li key={key} className={classes.entry}>
          <LineSample look={look} />
          {label}
        </li>
      ))}
    </ul>
  );
}

export function LineSample({ look }: { look: LineLook }) {
  return (
    <svg className={classes.sample} viewBox="0 0 28 10" aria-hidden="true">
      <line
        x1={0}
        x2={28}
        y1={5}
        y2={5}
        stroke={look.stroke}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
      />
      <Point cx={14} cy={5} look={look} />
    </svg>
  );
}
