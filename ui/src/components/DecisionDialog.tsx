/** The one kind of dialog: a question, what follows from a yes, and two answers. */
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './DecisionDialog.module.css';
import { UndoPlace } from './UndoPlace';

export interface DecisionDialogProps {
  opened: boolean;
  /** “Issue invoice 2026-0042?” */
  question: string;
  /** What happens then, and whether it can be taken back. */
  consequence: ReactNode;
  /** The verb of the question, not “OK”. */
  yes: string;
  no?: string;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
}

export function DecisionDialog(props: DecisionDialogProps) {
  const { opened, question, consequence, yes, no, busy = false, onYes, onNo } = props;
  const words = useMessages().acts;
  return (
    <Modal
      opened={opened}
      onClose={onNo}
      title={question}
      withCloseButton={false}
      centered
      size="27rem"
      classNames={{
        overlay: classes.veil ?? '',
        content: classes.content ?? '',
        header: classes.head ?? '',
        title: classes.question ?? '',
        body: classes.body ?? '',
      }}
    >
      <UndoPlace />
      <div className={classes.consequence}>{consequence}</div>
      <div className={classes.answers}>
        <Button variant="default" onClick={onNo}>
          {no ?? words.cancel}
        </Button>
        <Button onClick={onYes} disabled={busy} data-autofocus>
          {yes}
        </Button>
      </div>
    </Modal>
  );
}
