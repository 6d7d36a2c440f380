/** What waits to be sent, and beneath it what has left lately. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { EmptyState } from '@/components/EmptyState';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { MessageRows } from './MessageRows';

/** Of those that left; the others are shown when asked for. */
const lately = 10;

export interface MessagesPageProps {
  onMessage: (messageId: string) => void;
}

export function MessagesPage({ onMessage }: MessagesPageProps) {
  const words = useMessages().correspondence;
  const drafts = useRead('messages.list', { state: 'draft' });
  const sent = useRead('messages.list', { state: 'sent' });
  const [all, setAll] = useState(false);
  if (drafts === undefined || sent === undefined) return null;
  return (
    <Page title={words.title} sentence={words.count(drafts.length)} width="reading">
      {drafts.length > 0 && <MessageRows label={words.title} messages={drafts} onOpen={onMessage} />}
      {sent.length > 0 && (
        <Section title={words.sent}>
          <MessageRows label={words.sent} messages={all ? sent : sent.slice(0, lately)} onOpen={onMessage} />
          {sent.length > lately && !all && (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
                {words.showAll(sent.length)}
              </Button>
            </div>
          )}
        </Section>
      )}
      {drafts.length === 0 && sent.length === 0 && (
        <EmptyState title={words.empty.title} sentence={words.empty.sentence} />
      )}
    </Page>
  );
}
