/** The rows of the day, by start. The core says what there is; this only sorts it. */
import type { BusyItem } from '@/bindings/BusyItem';
import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { SessionItem } from '@/bindings/SessionItem';
import type { Stretch } from '@/bindings/Stretch';
import type { Today } from '@/bindings/Today';

export type RibbonRow =
  | { row: 'session'; start: string; end: string; session: SessionItem }
  | { row: 'group'; start: string; end: string; group: GroupSessionItem }
  | { row: 'busy'; start: string; end: string; busy: BusyItem }
  | { row: 'free'; start: string; end: string; free: Stretch };

export interface RibbonRows {
  allDay: BusyItem[];
  rows: RibbonRow[];
  /** Before which row now lies; as many as there are rows when all is over. */
  nowBefore: number;
}

// Clock readings of one form sort as text.
export function ribbonOf({ sessions, groups, busy, free, now }: Today): RibbonRows {
  const rows: RibbonRow[] = [
    ...sessions.map((session) => ({
      row: 'session' as const,
      start: session.start,
      end: session.end,
      session,
    })),
    ...groups.map((group) => ({ row: 'group' as const, start: group.start, end: group.end, group })),
    ...busy
      .filter(({ allDay }) => !allDay)
      .map((each) => ({ row: 'busy' as const, start: each.start, end: each.end, busy: each })),
    ...free.map((each) => ({ row: 'free' as const, ...each, free: each })),
  ].sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0));
  const next = rows.findIndex(({ start }) => start > now);
  return { allDay: busy.filter(({ allDay }) => allDay), rows, nowBefore: next === -1 ? rows.length : next };
}
