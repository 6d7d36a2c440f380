/** Puts a link on the clipboard, and says so for a moment. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useMessages } from '@/messages';

export interface CopyLinkProps {
  url: string;
  number: string;
  copy: (text: string) => void;
}

const aMoment = 2_000;

export function CopyLink({ url, number, copy }: CopyLinkProps) {
  const words = useMessages().paying.requests;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const over = window.setTimeout(() => setCopied(false), aMoment);
    return () => window.clearTimeout(over);
  }, [copied]);
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={copied ? words.copied : words.copyOf(number)}
      aria-live="polite"
      onClick={() => {
        copy(url);
        setCopied(true);
      }}
    >
      {copied ? words.copied : words.copy}
    </Button>
  );
}
