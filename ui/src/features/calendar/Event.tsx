/** One session or busy time in the grid. */
import { Box, UnstyledButton } from '@mantine/core';
import type { ComponentPropsWithoutRef, PointerEvent, ReactNode } from 'react';

import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { HeldSlot } from '@/bindings/HeldSlot';
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
import { formatTime, formatTimeRange, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Event.module.css';
import type { Held } from './events';
import { keysToMove, type KeysToMove } from './useKeysToMove';

export type EventRoot = ComponentPropsWithoutRef<'button'> & { children: ReactNode };

// The library puts its own colours on the element itself.
const ours = { '--event-bg': 'var(--tint)', '--event-hover': 'var(--tint)', '--event-color': 'var(--ink)' };
const plain = { '--event-bg': 'transparent', '--event-color': 'inherit' };
/** A shorter box has room for one line. */
const twoLines = 45;
/** And one for the client's time beside the coach's. */
const threeLines = 60;

export interface EventProps {
  held: Held;
  /** What the library puts on the root: its place, its edges. */
  root: EventRoot;
  dragged: boolean;
  onGrip: (event: PointerEvent, session: SessionItem) => void;
  keys: KeysToMove;
}

export function Event({ held, root, dragged, onGrip, keys }: EventProps) {
  const words = useMessages().calendar;
  if ('session' in held) {
    return <SessionEvent session={held.session} root={root} dragged={dragged} onGrip={onGrip} keys={keys} />;
  }
  if ('group' in held) return <GroupEvent group={held.group} root={root} />;
  if ('slot' in held) return <HeldEvent slot={held.slot} root={root} />;
  if ('daysOff' in held) return <BusyEvent label={held.title} root={root} off />;
  return (
    <BusyEvent
      label={words.busy(held.busy.title, held.busy.calendar)}
      colour={held.busy.colour}
      root={root}
    />
  );
}

interface SessionEventProps extends Omit<EventProps, 'held'> {
  session: SessionItem;
}

function SessionEvent({ session, root, dragged, onGrip, keys }: SessionEventProps) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  const standing = standingOf(session);
  const time = formatTimeRange(session.start, session.end, locale);
  const said = standing === 'open' ? words.needsOutcome : words.statuses[session.status];
  const { className, style, ...rest } = root;
  const theirs =
    session.clientStart === null
      ? ''
      : `, ${words.theirTime(formatTime(session.clientStart, locale), placeOfZone(session.clientZone))}`;
  return (
    <UnstyledButton
      {...rest}
      className={`${className ?? ''} ${classes.event ?? ''}`}
      style={{ ...style, ...ours }}
      aria-label={`${session.personName}, ${formatNearDay(session.start, locale)}, ${time}${theirs}, ${said}`}
      {...(session.status === 'scheduled' ? { 'aria-keyshortcuts': keysToMove } : {})}
      onKeyDown={(pressed) => {
        keys.onKeyDown(pressed, session);
        if (!pressed.defaultPrevented) rest.onKeyDown?.(pressed);
      }}
      onBlur={(left) => {
        keys.drop();
        rest.onBlur?.(left);
      }}
      data-hue={hueOf(session)}
      data-standing={standing}
      data-away={dragged || keys.carriedId === session.id || undefined}
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

function HeldEvent({ slot, root }: { slot: HeldSlot; root: EventRoot }) {
  const words = useMessages().slots;
  const { locale } = useFormat();
  const time = formatTimeRange(slot.start, slot.end, locale);
  const { className, style, ...rest } = root;
  return (
    <UnstyledButton
      {...rest}
      className={`${className ?? ''} ${classes.event ?? ''}`}
      style={{ ...style, ...ours }}
      aria-label={`${words.held(slot.personName)}, ${formatNearDay(slot.start, locale)}, ${time}`}
      data-offered
    />
  );
}

/** What stands inside the box of a time that is taken, or of a day off. */
export function BusyBody({ title }: { title: string }) {
  return <span className={classes.title}>{title}</span>;
}

/** What stands inside the box of a time that is held. */
export function HeldBody({ slot }: { slot: HeldSlot }) {
  const words = useMessages().slots;
  const { locale } = useFormat();
  return (
    <span className={classes.body}>
      <span className={classes.name}>{words.held(slot.personName)}</span>
      <span className={`${classes.line ?? ''} figures`}>{formatTime(slot.start, locale)}</span>
    </span>
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
  const words = useMessages().sessions;
  const { locale } = useFormat();
  return (
    <span className={classes.body} data-short={session.bookedMinutes < twoLines || undefined}>
      <span className={classes.name}>{session.personName}</span>
      <span className={classes.line}>
        <span className="figures">{formatTime(session.start, locale)}</span>
        {session.medium !== 'video' && <MediumSign medium={session.medium} />}
        {session.count !== null && <span>{session.count}</span>}
      </span>
      {session.clientStart !== null && session.bookedMinutes >= threeLines && (
        <span className={`${classes.line ?? ''} ${classes.theirs ?? ''} figures`}>
          {words.theirTime(formatTime(session.clientStart, locale), placeOfZone(session.clientZone))}
        </span>
      )}
    </span>
  );
}

/** One line, in a day of the month. */
export function Chip({ held }: { held: Held }) {
  const { locale } = useFormat();
  if ('daysOff' in held) return <span className={classes.chip}>{held.title}</span>;
  if ('busy' in held) return <span className={classes.chip}>{held.busy.title}</span>;
  const [start, name] = startAndName(held);
  return (
    <span className={classes.chip}>
      <span className="figures">{formatTime(start, locale)}</span> {name}
    </span>
  );
}

function startAndName(held: Exclude<Held, { busy: unknown } | { daysOff: unknown }>): [string, string] {
  if ('session' in held) return [held.session.start, held.session.personName];
  if ('slot' in held) return [held.slot.start, held.slot.personName];
  return [held.group.start, held.group.title];
}

/** Not to be operated: behind it lies the slot. */
interface BusyEventProps {
  label: string;
  root: EventRoot;
  off?: boolean;
  /** Of the calendar that it stands in. */
  colour?: string | undefined;
}

function BusyEvent({ label, root, off = false, colour }: BusyEventProps) {
  const { className, style, children } = root;
  const placed = root as { __vars?: Record<string, string>; mod?: unknown };
  return (
    <Box
      className={`${className ?? ''} ${classes.busy ?? ''}`}
      style={{ ...style, ...plain, ...(colour === undefined ? {} : { '--edge': colour }) }}
      role="note"
      aria-label={label}
      title={label}
      data-off={off || undefined}
      {...(placed.__vars === undefined ? {} : { __vars: placed.__vars })}
    >
      {children}
    </Box>
  );
}
