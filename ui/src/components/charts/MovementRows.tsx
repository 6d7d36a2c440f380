/** Then and now, item by item: what the core says to it, and the figures. Movement, never a grade: no sign, no colour. */
import { IconArrowNarrowRight } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './Charts.module.css';

export interface Movement {
  key: string;
  then: number | null;
  now: number | null;
  /** “Career moved from 4 to 8.” */
  sentence: string;
}

export function MovementRows({ label, rows }: { label: string; rows: readonly Movement[] }) {
  const words = useMessages().components.charts;
  return (
    <ul role="list" aria-label={label} className={classes.movements}>
      {rows.map(({ key, then, now, sentence }) => (
        <li key={key} className={classes.movement}>
          <span className={classes.said}>{sentence}</span>
          {/* The sentence has said it; the figures are for the eye that runs down the list. */}
          <span className={classes.change} aria-hidden="true">
            <span className={classes.then}>{then ?? words.none}</span>
            <IconArrowNarrowRight className={classes.arrow} />
            <span className={classes.now}>{now ?? words.none}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
