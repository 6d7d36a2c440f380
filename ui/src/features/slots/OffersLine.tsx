/** How many offers wait for an answer, as a quiet way to them. */
import { Anchor } from '@mantine/core';

import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';

export function OffersLine({ onOpen }: { onOpen: () => void }) {
  const words = useMessages().slots.list;
  const offers = useRead('slots.list', {});
  const waiting = offers?.filter(({ standing }) => standing === 'open').length ?? 0;
  if (waiting === 0) return null;
  return (
    <Anchor component="button" type="button" onClick={onOpen}>
      {words.waiting(waiting)}
    </Anchor>
  );
}
