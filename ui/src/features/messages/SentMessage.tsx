/** A message that has left: its words as they went, and when. */
import { Button } from '@mantine/core';

import { SideSheet } from '@/components/SideSheet';
import { formatDay, formatTime } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import type { DraftMessageProps } from './DraftMessage';
import classes from './MessageSheet.module.css';
import { ToWhom } from './ToWhom';

export function SentMessage({ message, leaving, hrefOf, onClose }: DraftMessageProps) {
  const words = useMessages();
  const { locale } = useFormat();
  const { sheet, sentBy } = words.correspondence;
  const { item, body } = message;
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={words.correspondence.kinds[item.kind]}
      sentence={<ToWhom message={message} hrefOf={hrefOf} onLeave={onClose} />}
      acts={
        <>
          <Button variant="default" onClick={() => void leaving.copy(body)}>
            {sheet.copy}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {words.acts.close}
          </Button>
        </>
      }
    >
      <article className={classes.letter}>
        {item.sentAt !== null && (
          <p className="muted small">
            {words.correspondence.sentOn(
              formatDay(item.sentAt.slice(0, 10), 'weekdayAndYear', locale),
              formatTime(item.sentAt, locale),
            )}
            {item.sentBy !== null && item.sentBy !== 'other' && ` ${sentBy[item.sentBy]}`}
          </p>
        )}
        <h3>{item.subject}</h3>
        <p className={classes.body}>{body}</p>
      </article>
    </SideSheet>
  );
}
