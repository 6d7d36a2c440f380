/** The sentence of a page that matters most: what happens next. Its act, if it has one, stands right behind it. */
import type { ReactNode } from 'react';

import classes from './SentenceLine.module.css';

export interface SentenceLineProps {
  /** “What happens next” */
  label?: string;
  children: ReactNode;
  act?: ReactNode;
  tone?: 'plain' | 'soon' | 'alarm';
}

export function SentenceLine({ label, children, act, tone = 'plain' }: SentenceLineProps) {
  return (
    <div className={classes.line} data-tone={tone}>
      <div className={classes.words}>
        {label !== undefined && <p className={classes.label}>{label}</p>}
        <p className={classes.sentence}>{children}</p>
      </div>
      {act !== undefined && act !== false && <div className={classes.act}>{act}</div>}
    </div>
  );
}
