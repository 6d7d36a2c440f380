/** What the core says of a time before it is booked. */
import { useDebouncedValue } from '@mantine/hooks';

import type { BookSession } from '@/bindings/BookSession';
import { Remarks } from '@/components/Remarks';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';

const pause = 150;

export function Foreseen({ request }: { request: BookSession | null }) {
  const words = useMessages().sessions.booking;
  const [asked] = useDebouncedValue(request, pause);
  // What is refused is said by its own field when it is booked.
  const { answer } = usePreview('sessions.preview_booking', asked);
  return <Remarks label={words.foreseen} remarks={request === null ? [] : (answer?.remarks ?? [])} />;
}
