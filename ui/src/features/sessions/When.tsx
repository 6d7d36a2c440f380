/** When a session is, in one line: the day, the time, and the client's time where it differs. */
import type { SessionItem } from '@/bindings/SessionItem';
import { TimeText } from '@/components/TimeText';
import { formatNearDay } from '@/format/clock';
import { formatTime, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';

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

export function ClientTime({ session }: { session: SessionItem }) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  if (session.clientStart === null) return null;
  return (
    <span className="muted figures">
      {words.theirTime(formatTime(session.clientStart, locale), placeOfZone(session.clientZone))}
    </span>
  );
}
