/** Over the whole window while files are dragged across it. The files themselves come from the host. */
import { Overlay, Portal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './DropZone.module.css';

export function DropZone({ shown }: { shown: boolean }) {
  const words = useMessages().components.drop;
  if (!shown) return null;
  return (
    <Portal>
      <Overlay fixed backgroundOpacity={0} zIndex={400} className={classes.veil ?? ''}>
        <div className={classes.target} role="status">
          <IconFileImport className={classes.icon} aria-hidden="true" />
          <p className={classes.title}>{words.title}</p>
          <p className={classes.sentence}>{words.sentence}</p>
        </div>
      </Overlay>
    </Portal>
  );
}
