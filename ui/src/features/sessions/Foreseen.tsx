/** What the core says of a time before it is booked: quiet lines that warn or help, and never stand in the way. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';

import type { BookingRemark } from '@/bindings/BookingRemark';
import type { BookSession } from '@/bindings/BookSession';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import classes from './Foreseen.module.css';

const pause = 150;

export function Foreseen({ request }: { request: BookSession | null }) {
  const [asked] = useDebouncedValue(request, pause);
  // What is refused is said by its own field when it is booked.
  const { answer } = usePreview('sessions.preview_booking', asked);
  return <Remarks remarks={request === null ? [] : (answer?.remarks ?? [])} />;
}

export function Remarks({ remarks }: { remarks: readonly BookingRemark[] }) {
  const words = useMessages().sessions.booking;
  return (
    <ul role="list" aria-label={words.foreseen} aria-live="polite" className={classes.remarks}>
      {remarks.map(({ warns, sentence }) => (
        <li key={sentence} className={classes.remark} data-warns={warns || undefined}>
          {warns && <IconAlertTriangle className={classes.sign} aria-hidden="true" stroke={1.75} />}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
