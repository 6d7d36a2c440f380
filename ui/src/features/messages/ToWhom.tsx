/** To whom a message goes, and where; with the way to give an address that is missing. */
import { Anchor } from '@mantine/core';

import type { MessageDetail } from '@/bindings/MessageDetail';
import { useMessages } from '@/messages';

export interface ToWhomProps {
  message: MessageDetail;
  hrefOf: (personId: string) => string;
  onLeave: () => void;
}

export function ToWhom({ message: { item, to }, hrefOf, onLeave }: ToWhomProps) {
  const words = useMessages().correspondence.sheet;
  return (
    <>
      {words.to}{' '}
      <Anchor href={hrefOf(item.personId)} onClick={onLeave} inherit>
        {item.personName}
      </Anchor>
      {to === null ? `. ${words.noAddress}` : `, ${to}`}
    </>
  );
}
