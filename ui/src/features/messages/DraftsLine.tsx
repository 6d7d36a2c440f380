/** How many messages wait, as a quiet way to them. */
import { Anchor } from '@mantine/core';

import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';

export function DraftsLine({ href }: { href: string }) {
  const words = useMessages().correspondence;
  const drafts = useRead('messages.list', { state: 'draft' });
  if (drafts === undefined || drafts.length === 0) return null;
  return <Anchor href={href}>{words.count(drafts.length)}</Anchor>;
}
