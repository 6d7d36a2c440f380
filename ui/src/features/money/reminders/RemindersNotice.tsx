/** Where money is looked at: what there is to remind of, and the way to it. Nothing where there is nothing. */
import { Button } from '@mantine/core';

import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';

export interface RemindersNoticeProps {
  /** Of this invoice only. */
  invoiceId?: string;
  onOpen: () => void;
}

export function RemindersNotice({ invoiceId, onOpen }: RemindersNoticeProps) {
  const words = useMessages().reminders;
  const due = useRead('reminders.due', null) ?? [];
  const own = due.find((item) => item.invoiceId === invoiceId);
  if (invoiceId === undefined ? due.length === 0 : own === undefined) return null;
  return (
    <Notice
      tone="plain"
      act={
        <Button variant="default" size="compact-sm" onClick={onOpen}>
          {words.look}
        </Button>
      }
    >
      {own === undefined ? (
        <>
          <strong>{words.title}.</strong> {words.invoices(due.length)}
        </>
      ) : (
        own.sentence
      )}
    </Notice>
  );
}
