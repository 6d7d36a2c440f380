/** Sessions of one person: when, what it is or became, and of which engagement. */
import type { SessionItem } from '@/bindings/SessionItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { formatDay, formatTime, formatTimeRange, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import type { PersonLinks } from './PersonPage';

interface SessionRowsProps {
  label: string;
  sessions: readonly SessionItem[];
  links: PersonLinks;
  /** With all that is known, where there is room for it. */
  full?: boolean;
}

export function SessionRows({ label, sessions, links, full = false }: SessionRowsProps) {
  const { locale } = useFormat();
  return (
    <RowList label={label}>
      {sessions.map((session) => (
        <ListRow
          key={session.id}
          title={`${formatDay(session.start, full ? 'weekdayAndYear' : 'weekday', locale)}, ${formatTimeRange(session.start, session.end, locale)}`}
          {...(full ? { detail: <About session={session} /> } : {})}
          trail={<Standing session={session} full={full} />}
          open={{ onOpen: () => links.onSession(session.id) }}
        />
      ))}
    </RowList>
  );
}

function About({ session }: { session: SessionItem }) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  return (
    <>
      {session.kind === 'discovery' ? words.kinds.discovery : session.engagementTitle}
      {session.clientStart !== null &&
        ` · ${words.theirTime(formatTime(session.clientStart, locale), placeOfZone(session.clientZone))}`}
    </>
  );
}

function Standing({ session, full }: { session: SessionItem; full: boolean }) {
  const words = useMessages().sessions;
  const status = session.needsOutcome ? words.needsOutcome : words.statuses[session.status];
  const told = [session.count, full || session.needsOutcome ? status : null].filter((part) => part !== null);
  return <span className="muted small">{told.join(' · ')}</span>;
}
