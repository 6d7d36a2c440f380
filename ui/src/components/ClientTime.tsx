/** What the client's clock shows when a session begins, where it differs from the coach's. */
import type { SessionItem } from '@/bindings/SessionItem';
import { formatTime, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';

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
