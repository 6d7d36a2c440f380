/** What the second clock shows, as the grid writes it beside the hours. The core has worked it out. */
import type { Beside } from '@/bindings/Beside';
import type { HourThere } from '@/bindings/HourThere';
import { atMinute } from '@/format/clock';
import { formatTime } from '@/format/days';

export interface BesideLabels {
  /** At an hour of the axis. */
  axis: (start: string) => string | undefined;
  /** At an hour of a day where it is another than on the axis. */
  other: (start: string) => string | undefined;
  /** At an hour of a day, whichever of the two it is. */
  at: (start: string) => string | undefined;
}

export function besideLabels(beside: Beside | undefined, locale: string): BesideLabels {
  const said = (hours: readonly HourThere[]) =>
    new Map(hours.map((there) => [hourOf(there.hour), labelOf(there, locale)]));
  const usual = said(beside?.axis ?? []);
  const others = new Map((beside?.otherDays ?? []).map(({ day, hours }) => [day, said(hours)]));
  const axis = (start: string) => usual.get(start.slice(11, 16));
  const other = (start: string) => others.get(start.slice(0, 10))?.get(start.slice(11, 16));
  return { axis, other, at: (start) => other(start) ?? axis(start) };
}

function labelOf({ minute, days }: HourThere, locale: string): string {
  const time = formatTime(atMinute('2000-01-01', minute), locale);
  return days === 0 ? time : `${time} ${days > 0 ? '+' : '−'}${Math.abs(days)}`;
}

function hourOf(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
