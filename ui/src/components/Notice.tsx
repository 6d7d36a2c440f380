/** Something to know, where it concerns: a sentence, and what can be done about it. */
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './Notice.module.css';

export interface NoticeProps {
  tone: 'plain' | 'soon' | 'alarm';
  children: ReactNode;
  act?: ReactNode;
  /** Read out as soon as it appears. */
  announced?: boolean;
}

export function Notice({ tone, children, act, announced = false }: NoticeProps) {
  const NoticeIcon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.notice} data-tone={tone} role={announced ? 'alert' : undefined}>
      <NoticeIcon className={classes.icon} aria-hidden="true" />
      <div className={classes.said}>
        <div className={classes.words}>{children}</div>
        {act}
      </div>
    </div>
  );
}
