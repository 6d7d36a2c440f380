/** On Today: how many invoices there are to remind of, as a quiet way to them. */
import { Anchor } from '@mantine/core';

import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';

export function RemindersLine({ onOpen }: { onOpen: () => void }) {
  const words = useMessages().reminders;
  const due = useReadIfPossible('reminders.due', null) ?? [];
  if (due.length === 0) return null;
  return (
    <div>
      <Anchor component="button" type="button" onClick={() => onOpen()}>
        {words.count(due.length)}
      </Anchor>
    </div>
  );
}
