/** The messages to one person: what waits to be sent stands first. Nothing is drawn where there are none. */
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { MessageRows } from './MessageRows';

export interface PersonMessagesProps {
  personId: string;
  onMessage: (messageId: string) => void;
}

export function PersonMessages({ personId, onMessage }: PersonMessagesProps) {
  const words = useMessages().correspondence;
  const drafts = useRead('messages.list', { personId, state: 'draft' });
  if (drafts === undefined || drafts.length === 0) return null;
  return (
    <Section title={words.title}>
      <MessageRows label={words.title} messages={drafts} ofOne onOpen={onMessage} />
    </Section>
  );
}
