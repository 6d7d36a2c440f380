/** One message: a draft to be read, changed and sent by the coach, or one that has left. */
import { useRead } from '@/rpc/query';
import type { Leaving } from './around';
import { DraftMessage } from './DraftMessage';
import { SentMessage } from './SentMessage';

export interface MessageSheetProps {
  messageId: string;
  leaving: Leaving;
  /** Where the page of a person is. */
  hrefOf: (personId: string) => string;
  onClose: () => void;
}

export function MessageSheet({ messageId, ...rest }: MessageSheetProps) {
  const message = useRead('messages.open', { messageId });
  if (message?.item.id !== messageId) return null;
  const Sheet = message.item.state === 'draft' ? DraftMessage : SentMessage;
  return <Sheet key={messageId} message={message} {...rest} />;
}
