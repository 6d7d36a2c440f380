/** How many offers wait for an answer, as a quiet way to them. */
import { Anchor } from '@mantine/core';

import { useReadEveryMinute } from '@/rpc/minute';
import { useRead } from '@/rpc/query';
import classes from './slots.module.css';

export function OffersLine({ onOpen }: { onOpen: () => void }) {
  const waiting = useRead('slots.waiting', null);
  // An offer ends by itself.
  useReadEveryMinute('slots.waiting');
  if (waiting?.sentence === undefined) return null;
  return (
    <Anchor component="button" type="button" className={classes.waiting ?? ''} onClick={onOpen}>
      {waiting.sentence}
    </Anchor>
  );
}
