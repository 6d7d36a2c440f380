/** The calm sheet in the middle of an otherwise empty window, for everything before a practice is open. */
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Mark } from '@/components/Mark';
import { useMessages } from '@/messages';
import classes from './Doorway.module.css';

export interface DoorwayProps {
  title: string;
  sentence?: string;
  onBack?: () => void;
  children: ReactNode;
  /** Quiet ways out, under the sheet. */
  foot?: ReactNode;
}

export function Doorway({ title, sentence, onBack, children, foot }: DoorwayProps) {
  const words = useMessages();
  return (
    <main className={classes.door}>
      <div className={classes.column}>
        <Mark size="large" />
        <h1 className={classes.title}>{title}</h1>
        {sentence !== undefined && <p className={classes.sentence}>{sentence}</p>}
        <div className={classes.content}>{children}</div>
        {(foot !== undefined || onBack !== undefined) && (
          <div className={classes.foot}>
            {foot}
            {onBack !== undefined && (
              <Anchor component="button" type="button" onClick={onBack} className={classes.back}>
                <IconArrowLeft size="1rem" stroke={1.75} aria-hidden="true" />
                {words.acts.back}
              </Anchor>
            )}
          </div>
        )}
      </div>
    </main>
  );
}
