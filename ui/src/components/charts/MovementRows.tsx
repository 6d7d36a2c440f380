/** Then and now, item by item, with what the core says to it. Movement, never a grade: no sign, no colour. */
import { IconArrowNarrowRight } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './Charts.module.css';

export interface Movement {
  key: string;
  label: string;
  /** As it is said: a number, or the words of a level. */
  then: string | null;
  now: string | null;
  sentence?: string | undefined;
}

export function MovementRows({ label, rows }: { label: string; rows: readonly Movement[] }) {
  const words = useMessages().components.charts;
  return (
    <ul role="list" aria-label={label} className={classes.movements}>
      {rows.map(({ key, label: item, then, now, sentence }) => (
        <li key={key} className={classes.movement}>
          <span className={classes.item}>{item}</span>
          <span className={classes.change}>
            <span className={classes.unseen}>{words.then}</span>
            <span className={classes.then}>{then ?? words.none}</span>
            <IconArrowNarrowRight className={classes.arrow} aria-hidden="true" />
            <span className={classes.unseen}>{words.now}</span>
            <span className={classes.now}>{now ?? words.none}</span>
          </span>
          {sentence !== undefined && <span className={classes.said}>{sentence}</span>}
        </li>
      ))}
    </ul>
  );
}
