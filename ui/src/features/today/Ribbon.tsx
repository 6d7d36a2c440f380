/** The day from top to bottom: sessions stand out, what is busy is grey, what is free hardly speaks. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopy, IconExternalLink, type Icon } from '@tabler/icons-react';
import { Fragment } from 'react';

import type { SessionItem } from '@/bindings/SessionItem';
import type { Today } from '@/bindings/Today';
import { Section } from '@/components/Section';
import { hueOf, MediumSign, standingOf } from '@/components/SessionLook';
import { TimeText } from '@/components/TimeText';
import type { Around, Links } from '@/features/sessions/sheet';
import { formatTime, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { GroupDate } from './GroupDate';
import { ribbonOf, type RibbonRow } from './ribbon';
import classes from './Ribbon.module.css';

export function Ribbon({ today, open, links, places }: { today: Today } & Around) {
  const words = useMessages().today;
  const { allDay, rows, nowBefore } = ribbonOf(today);
  const planned = today.sessions.length + today.groups.length + today.busy.length > 0;
  return (
    <Section title={words.day}>
      {allDay.map((busy) => (
        <p key={busy.id} className="muted">
          {busy.title} <span className="small">{words.allDay}</span>
        </p>
      ))}
      {!planned && <p className="muted">{words.nothingPlanned}</p>}
      <ol role="list" className={classes.ribbon}>
        {rows.map((row, index) => (
          <Fragment key={`${row.row} ${row.start}`}>
            {index === nowBefore && <Now at={today.now} />}
            <Row row={row} open={open} links={links} places={places} />
          </Fragment>
        ))}
        {rows.length > 0 && nowBefore === rows.length && <Now at={today.now} />}
      </ol>
    </Section>
  );
}

function Now({ at }: { at: string }) {
  const words = useMessages().today;
  return (
    <li className={classes.now}>
      <span className={classes.nowWord}>
        {words.now} <TimeText at={at} />
      </span>
    </li>
  );
}

function Row({ row, open, links, places }: { row: RibbonRow } & Pick<Around, 'open' | 'links' | 'places'>) {
  const words = useMessages().today;
  const { locale } = useFormat();
  switch (row.row) {
    case 'session':
      return (
        <Session
          session={row.session}
          links={links}
          onOpen={() => open({ sheet: 'session', sessionId: row.session.id })}
          onSay={() => open({ sheet: 'outcome', sessionId: row.session.id })}
        />
      );
    case 'group':
      return (
        <GroupDate
          date={row.group}
          href={places.group(row.group.groupId)}
          onSay={() => open({ sheet: 'group-date', groupSessionId: row.group.id })}
        />
      );
    case 'busy':
      return (
        <li className={classes.busy}>
          <TimeText at={row.start} until={row.end} />
          <span>{row.busy.title}</span>
        </li>
      );
    case 'free':
      return (
        <li>
          <button
            type="button"
            className={classes.free}
            aria-label={words.freeFrom(formatTime(row.start, locale), formatTime(row.end, locale))}
            onClick={() => open({ sheet: 'book', start: row.start })}
          >
            <TimeText at={row.start} until={row.end} />
            <span>{words.free}</span>
          </button>
        </li>
      );
  }
}

interface SessionProps {
  session: SessionItem;
  links: Links;
  onOpen: () => void;
  onSay: () => void;
}

function Session({ session, links, onOpen, onSay }: SessionProps) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  const standing = standingOf(session);
  const detail = [session.engagementTitle ?? words.kinds[session.kind], session.count].filter(
    (part) => part !== null,
  );
  return (
    <li className={classes.session} data-hue={hueOf(session)} data-standing={standing}>
      <span className={classes.time}>
        <TimeText at={session.start} until={session.end} />
        {session.clientStart !== null && (
          <span className="muted small figures">
            {words.theirTime(formatTime(session.clientStart, locale), placeOfZone(session.clientZone))}
          </span>
        )}
      </span>
      <span className={classes.who}>
        <button type="button" className={classes.name} onClick={onOpen}>
          {session.personName}
        </button>
        <span className={classes.detail}>
          <MediumSign medium={session.medium} />
          <span className={classes.words}>{detail.join(' · ')}</span>
          {session.status !== 'scheduled' && <span>{words.statuses[session.status]}</span>}
        </span>
      </span>
      {standing === 'open' ? (
        <Button size="compact-sm" variant="default" className={classes.act ?? ''} onClick={onSay}>
          {words.needsOutcome}
        </Button>
      ) : (
        standing === 'scheduled' && session.link !== null && <LinkActs session={session} links={links} />
      )}
    </li>
  );
}

function LinkActs({ session, links }: { session: SessionItem; links: Links }) {
  const words = useMessages().sessions;
  const { link, personName } = session;
  if (link === null) return null;
  const acts: [string, Icon, () => void][] = [
    [words.copyLink, IconCopy, () => links.copy(link)],
    [words.openLink, IconExternalLink, () => links.open(link)],
  ];
  return (
    <span className={classes.act}>
      {acts.map(([label, ActIcon, onAct]) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2rem"
            aria-label={words.linkOf(label, personName)}
            onClick={onAct}
          >
            <ActIcon size="1.125rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
}
