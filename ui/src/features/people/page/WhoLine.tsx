/** Under the name: how it is said, how they are spoken of, and what time it is for them. */
import type { PersonPage } from '@/bindings/PersonPage';
import { formatTime, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';

export function WhoLine({ person }: { person: PersonPage }) {
  const words = useMessages();
  const { locale } = useFormat();
  const { pronunciation, pronouns } = person.details;
  return [
    pronunciation,
    pronouns,
    words.people.statuses[person.status],
    words.sessions.theirTime(formatTime(person.localTime, locale), placeOfZone(person.zone)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
