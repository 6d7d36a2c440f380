/** Nothing here yet: one sentence, one act, and behind them what will stand here, drawn from the sample practice. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  sentence: string;
  act?: { label: string; onAct: () => void };
  picture?: ReactNode;
}

export function EmptyState({ title, sentence, act, picture }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {picture !== undefined && (
        <div className={classes.picture} aria-hidden="true" inert>
          {picture}
        </div>
      )}
      <div className={classes.words}>
        <h2>{title}</h2>
        <p className={classes.sentence}>{sentence}</p>
        {act !== undefined && <Button onClick={act.onAct}>{act.label}</Button>}
      </div>
    </div>
  );
}
