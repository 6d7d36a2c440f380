/** Messages in a list: to whom or about what, and what kind; drafts by when they were written, others by when they left. */
import type { MessageItem } from '@/bindings/MessageItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';

export interface MessageRowsProps {
  label: string;
  messages: readonly MessageItem[];
  /** Of one person: their name need not be said again. */
  ofOne?: boolean;
  onOpen: (messageId: string) => void;
}

export function MessageRows({ label, messages, ofOne = false, onOpen }: MessageRowsProps) {
  const words = useMessages().correspondence;
  const { locale } = useFormat();
  return (
    <RowList label={label}>
      {messages.map((message) => (
        <ListRow
          key={message.id}
          title={ofOne ? message.subject : message.personName}
          {...(ofOne ? {} : { detail: message.subject })}
          trail={
            <span className="muted small figures">
              {[
                words.kindsBrief[message.kind],
                formatDay((message.sentAt ?? message.updatedAt).slice(0, 10), 'weekday', locale),
              ].join(' · ')}
            </span>
          }
          open={{ onOpen: () => onOpen(message.id) }}
        />
      ))}
    </RowList>
  );
}
