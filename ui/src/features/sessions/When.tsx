/** When a session is, in one line: the day, the time, and the client's time where it differs. */
import type { SessionItem } from '@/bindings/SessionItem';
import { ClientTime } from '@/components/ClientTime';
import { TimeText } from '@/components/TimeText';
import { formatNearDay } from '@/format/clock';
import { useFormat } from '@/format/locale';

export function When({ session }: { session: SessionItem }) {
  const { locale } = useFormat();
  return (
    <>
      {formatNearDay(session.start.slice(0, 10), locale)}
      {', '}
      <TimeText at={session.start} until={session.end} />
      {session.clientStart !== null && (
        <>
          {' · '}
          <ClientTime session={session} />
        </>
      )}
    </>
  );
}
