/** The whole window for one thing: nothing of the practice shows beside it. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './Runner.module.css';

export interface StageProps {
  title: string;
  /** In the hand of somebody else: no key closes it by accident. */
  handedOver?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Stage({ title, handedOver = false, onClose, children }: StageProps) {
  const words = useMessages().acts;
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={title}
      withCloseButton={!handedOver}
      closeOnEscape={!handedOver}
      closeButtonProps={{ 'aria-label': words.close, size: '2.25rem' }}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: classes.stage ?? '',
        header: classes.head ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      <div data-whole-window>{children}</div>
    </Modal>
  );
}
