/** What a change has brought about, and where the drafts are that it made. Nothing has been sent. */
import { Anchor } from '@mantine/core';

import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';

export interface EffectsProps {
  sentences: readonly string[];
  /** Where what waits to be sent is. */
  messages: string;
}

export function Effects({ sentences, messages }: EffectsProps) {
  const words = useMessages().groups;
  return (
    <Notice tone="plain" announced act={<Anchor href={messages}>{words.toMessages}</Anchor>}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
