/** One session or busy time in the grid. */
import { Box, UnstyledButton } from '@mantine/core';
import type { ComponentPropsWithoutRef, PointerEvent, ReactNode } from 'react';

import type { BusyItem } from '@/bindings/BusyItem';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { SessionItem } from '@/bindings/SessionItem';
import {
  groupHue,
  GroupSign,
  hueOf,
  MediumSign,
  standingOf,
  standingOfGroup,
} from '@/components/SessionLook';
import { formatNearDay } from '@/format/clock';
import { formatTime, formatTimeRange } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Event.module.css';
import type { Held } from './events';

export type EventRoot = ComponentPropsWithoutRef<'button'> & { children: ReactNode };

// The library puts its own colours on the element itself.
const ours = { '--event-bg': 'var(--tint)', '--event-hover': 'var(--tint)', '--event-color': 'var(--ink)' };
/** A shorter box has room for one line. */
const twoLines = 45;

export interface EventProps {
  held: Held;
  /** What the library puts on the root: its place, its edges. */
  root: EventRoot;
  dragged: boolean;
  onGrip: (event: PointerEvent, session: SessionItem) => void;
}

export function Event({ held, root, dragged, onGrip }: EventProps) {
  if ('session' in held) {
    return <SessionEvent session={held.session} root={root} dragged={dragged} onGrip={onGrip} />;
  }
  if ('group' in held) return <GroupEvent group={held.group} root={root} />;
  return <BusyEvent busy={held.busy} root={root} />;
}

interface SessionEventProps extends Omit<EventProps, 'held'> {
  session: SessionItem;
}

function SessionEvent({ session, root, dragged, onGrip }: SessionEventProps) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  const standing = standingOf(session);
  const time = formatTimeRange(session.start, session.end, locale);
  const said = standing === 'open' ? words.needsOutcome : words.statuses[session.status];
  const { className, style, ...rest } = root;
  return (
    <UnstyledButton
      {...rest}
      className={`${className ?? ''} ${classes.event ?? ''}`}
      style={{ ...style, ...ours }}
      aria-label={`${session.personName}, ${formatNearDay(session.start, locale)}, ${time}, ${said}`}
      data-hue={hueOf(session)}
      data-standing={standing}
      data-away={dragged || undefined}
      onPointerDown={(pressed) => {
        if (session.status === 'scheduled') onGrip(pressed, session);
      }}
    />
  );
}

function GroupEvent({ group, root }: { group: GroupSessionItem; root: EventRoot }) {
  const words = useMessages().groups;
  const { locale } = useFormat();
  const time = formatTimeRange(group.start, group.end, locale);
  const said = group.needsOutcome ? words.dates.needsOutcome : words.dates.statuses[group.status];
  const { className, style, ...rest } = root;
  return (
    <UnstyledButton
      {...rest}
      className={`${className ?? ''} ${classes.event ?? ''}`}
      style={{ ...style, ...ours }}
      aria-label={`${group.title}, ${formatNearDay(group.start, locale)}, ${time}, ${said}`}
      data-group
      data-hue={groupHue}
      data-standing={standingOfGroup(group)}
    />
  );
}

/** What stands inside the box of a group's date. */
export function GroupBody({ group }: { group: GroupSessionItem }) {
  const { locale } = useFormat();
  return (
    <span className={classes.body} data-short={group.bookedMinutes < twoLines || undefined}>
      <span className={classes.name}>{group.title}</span>
      <span className={classes.line}>
        <span className="figures">{formatTime(group.start, locale)}</span>
        <GroupSign />
        <span>{group.seats}</span>
      </span>
    </span>
  );
}

/** What stands inside a session's box. */
export function SessionBody({ session }: { session: SessionItem }) {
  const { locale } = useFormat();
  return (
    <span className={classes.body} data-short={session.bookedMinutes < twoLines || undefined}>
      <span className={classes.name}>{session.personName}</span>
      <span className={classes.line}>
        <span className="figures">{formatTime(session.start, locale)}</span>
        {session.medium !== 'video' && <MediumSign medium={session.medium} />}
        {session.count !== null && <span>{session.count}</span>}
      </span>
    </span>
  );
}

/** Not to be operated: behind it lies the slot. */
function BusyEvent({ busy, root }: { busy: BusyItem; root: EventRoot }) {
  const label = useMessages().calendar.busy(busy.title, busy.calendar);
  const { className, style, children } = root;
  const placed = root as { __vars?: Record<string, string>; mod?: unknown };
  return (
    <Box
      className={`${className ?? ''} ${classes.busy ?? ''}`}
      style={{ ...style, ...(busy.colour === undefined ? {} : { '--edge': busy.colour }) }}
      role="note"
      aria-label={label}
      title={label}
      {...(placed.__vars === undefined ? {} : { __vars: placed.__vars })}
    >
      {children}
    </Box>
  );
}
