/** Quiet lines that warn or help before something is booked, and never stand in the way. Written by the core. */
import { IconAlertTriangle } from '@tabler/icons-react';

import type { BookingRemark } from '@/bindings/BookingRemark';
import classes from './Remarks.module.css';

export function Remarks({ label, remarks }: { label: string; remarks: readonly BookingRemark[] }) {
  return (
    <ul role="list" aria-label={label} aria-live="polite" className={classes.remarks}>
      {remarks.map(({ warns, sentence }) => (
        <li key={sentence} className={classes.remark} data-warns={warns || undefined}>
          {warns && <IconAlertTriangle className={classes.sign} aria-hidden="true" stroke={1.75} />}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
