/** The dates of a group: what each became, or what it still needs. */
import { Button } from '@mantine/core';

import type { GroupPage } from '@/bindings/GroupPage';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { formatDay, formatTimeRange } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Dates.module.css';

export interface DatesProps {
  group: GroupPage;
  onOpen: (groupSessionId: string) => void;
  onAdd: () => void;
}

export function Dates({ group: { item, sessions }, onOpen, onAdd }: DatesProps) {
  const words = useMessages().groups.dates;
  const { locale } = useFormat();
  return (
    <Section
      title={words.title}
      aside={
        !item.archived && (
          <Button variant="subtle" size="compact-sm" onClick={onAdd}>
            {words.add}
          </Button>
        )
      }
    >
      {sessions.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <RowList label={words.title}>
          {sessions.map((session) => (
            <ListRow
              key={session.id}
              title={whenOf(session, locale)}
              {...(session.count === null ? {} : { detail: session.count })}
              trail={<Standing session={session} />}
              open={{ onOpen: () => onOpen(session.id) }}
            />
          ))}
        </RowList>
      )}
    </Section>
  );
}

export function whenOf({ start, end }: Pick<GroupSessionItem, 'start' | 'end'>, locale: string): string {
  return `${formatDay(start.slice(0, 10), 'weekdayAndYear', locale)}, ${formatTimeRange(start, end, locale)}`;
}

function Standing({ session }: { session: GroupSessionItem }) {
  const words = useMessages().groups.dates;
  if (session.needsOutcome) return <span className={classes.open}>{words.needsOutcome}</span>;
  return (
    <span className="muted small">
      {session.status === 'held' && session.present !== null
        ? words.came(session.present)
        : words.statuses[session.status]}
    </span>
  );
}
