/** The calendar as a list, day by day; what is far apart stands close together. */
import { Button } from '@mantine/core';
import { IconCalendarOff, IconClock, IconClockQuestion, IconVideo } from '@tabler/icons-react';

import type { Agenda } from '@/bindings/Agenda';
import type { AgendaEntry } from '@/bindings/AgendaEntry';
import type { SessionItem } from '@/bindings/SessionItem';
import { ClientTime } from '@/components/ClientTime';
import { EmptyState } from '@/components/EmptyState';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { GroupSign, MediumSign } from '@/components/SessionLook';
import { TimeText } from '@/components/TimeText';
import type { Around } from '@/features/sessions/sheet';
import { formatNearDay } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './AgendaList.module.css';
import { ownArrows } from './Bar';

export interface AgendaListProps extends Pick<Around, 'open' | 'links'> {
  shown: Agenda;
  onGroup: (groupId: string) => void;
  onGoOn: (from: string) => void;
}

export function AgendaList({ shown, onGroup, onGoOn, open, links }: AgendaListProps) {
  const words = useMessages().calendar;
  const { locale } = useFormat();
  if (shown.days.length === 0) {
    return (
      <EmptyState
        title={words.nothingTitle}
        sentence={words.nothing}
        act={{ label: words.newSession, onAct: () => open({ sheet: 'book', start: shown.today }) }}
      />
    );
  }
  const { nextFrom } = shown;
  return (
    <div className={classes.agenda} {...{ [ownArrows]: '' }}>
      {shown.days.map(({ day, entries }) => (
        <Section
          key={day}
          title={formatNearDay(day, locale)}
          aside={day === shown.today && <span className="muted small">{words.today}</span>}
        >
          <RowList label={formatNearDay(day, locale)}>
            {entries.map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} onGroup={onGroup} open={open} links={links} />
            ))}
          </RowList>
        </Section>
      ))}
      {nextFrom !== undefined && (
        <div>
          <Button variant="default" onClick={() => onGoOn(nextFrom)}>
            {words.goOn(formatNearDay(nextFrom, locale))}
          </Button>
        </div>
      )}
    </div>
  );
}

interface EntryProps extends Pick<AgendaListProps, 'onGroup' | 'open' | 'links'> {
  entry: AgendaEntry;
}

function Entry({ entry, onGroup, open, links }: EntryProps) {
  const words = useMessages();
  const { locale } = useFormat();
  if ('session' in entry) return <SessionRow session={entry.session} open={open} links={links} />;
  if ('group' in entry) {
    const { group } = entry;
    const said = group.needsOutcome
      ? words.groups.dates.needsOutcome
      : words.groups.dates.statuses[group.status];
    return (
      <ListRow
        lead={<Time start={group.start} end={group.end} />}
        title={group.title}
        detail={
          <span className={classes.detail}>
            <GroupSign />
            {group.seats}
          </span>
        }
        trail={<Said open={group.needsOutcome}>{said}</Said>}
        open={{ onOpen: () => onGroup(group.groupId) }}
      />
    );
  }
  if ('held' in entry) {
    const { held } = entry;
    return (
      <ListRow
        lead={<Time start={held.start} end={held.end} />}
        title={words.slots.held(held.personName)}
        detail={
          <span className={classes.detail}>
            <IconClockQuestion size="1rem" stroke={1.6} aria-hidden="true" />
            {held.sentence}
          </span>
        }
        trail={<Said>{words.slots.one.standings.open}</Said>}
        open={{ onOpen: () => open({ sheet: 'slot-offer', offerId: held.offerId }) }}
      />
    );
  }
  if ('busy' in entry) {
    const { busy } = entry;
    return (
      <Quiet
        sign={<IconClock size="1rem" stroke={1.6} aria-hidden="true" />}
        lead={busy.allDay ? words.calendar.allDay : <Time start={busy.start} end={busy.end} />}
      >
        {busy.title}
      </Quiet>
    );
  }
  const { daysOff } = entry;
  return (
    <Quiet
      sign={<IconCalendarOff size="1rem" stroke={1.6} aria-hidden="true" />}
      lead={
        daysOff.firstDay === daysOff.lastDay
          ? words.calendar.allDay
          : words.calendar.until(formatNearDay(daysOff.lastDay, locale))
      }
    >
      {words.calendar.dayOff(daysOff.reason)}
    </Quiet>
  );
}

function SessionRow({ session, open, links }: { session: SessionItem } & Pick<Around, 'open' | 'links'>) {
  const words = useMessages().sessions;
  const said = session.needsOutcome ? words.needsOutcome : words.statuses[session.status];
  const { link } = session;
  return (
    <ListRow
      lead={<Time start={session.start} end={session.end} />}
      title={session.personName}
      detail={
        <span className={classes.detail}>
          <MediumSign medium={session.medium} />
          {[session.engagementTitle ?? words.kinds[session.kind], session.count, session.place]
            .filter((part) => part !== null)
            .join(' · ')}
          {session.clientStart !== null && ' · '}
          <ClientTime session={session} />
        </span>
      }
      trail={<Said open={session.needsOutcome}>{said}</Said>}
      acts={link === null ? [] : [{ label: words.openLink, icon: IconVideo, onAct: () => links.open(link) }]}
      open={{ onOpen: () => open({ sheet: 'session', sessionId: session.id }) }}
    />
  );
}

function Time({ start, end }: { start: string; end: string }) {
  return (
    <span className={classes.time}>
      <TimeText at={start} until={end} />
    </span>
  );
}

function Said({ open = false, children }: { open?: boolean; children: string }) {
  return (
    <span className={classes.said} data-open={open || undefined}>
      {children}
    </span>
  );
}

/** Nothing to be opened. */
function Quiet({ sign, lead, children }: { sign: React.ReactNode; lead: React.ReactNode; children: string }) {
  return (
    <li className={classes.quiet}>
      <span className={classes.time}>{lead}</span>
      {sign}
      <span>{children}</span>
    </li>
  );
}

function keyOf(entry: AgendaEntry): string {
  if ('session' in entry) return entry.session.id;
  if ('group' in entry) return entry.group.id;
  if ('held' in entry) return `held ${entry.held.offerId} ${entry.held.number}`;
  return 'busy' in entry ? entry.busy.id : entry.daysOff.id;
}
