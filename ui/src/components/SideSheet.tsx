/** Opens beside what it belongs to, which stays in sight. Escape closes it; a form inside keeps its draft. */
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './SideSheet.module.css';
import { UndoPlace } from './UndoPlace';

export interface SideSheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  sentence?: ReactNode;
  /** Stays at the foot while the content scrolls. */
  acts?: ReactNode;
  width?: 'form' | 'document';
  children: ReactNode;
}

const widths = { form: '30rem', document: '46rem' };

export function SideSheet({
  opened,
  onClose,
  title,
  sentence,
  acts,
  width = 'form',
  children,
}: SideSheetProps) {
  const words = useMessages().acts;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={widths[width]}
      title={title}
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{
        overlay: classes.veil ?? '',
        content: classes.sheet ?? '',
        header: classes.head ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      <div className={classes.undo}>
        <UndoPlace />
      </div>
      {sentence !== undefined && <p className={classes.sentence}>{sentence}</p>}
      <div className={classes.content}>{children}</div>
      {acts !== undefined && <div className={classes.acts}>{acts}</div>}
    </Drawer>
  );
}
