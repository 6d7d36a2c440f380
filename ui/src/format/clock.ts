/**
 * Arithmetic on what stands on the wall, for the grid of the calendar and for pickers: no zone, no policy, no rule.
 * Whatever depends on those is asked of the core.
 */
import { readWallClock, formatDay } from './days';
import { remembered } from './locale';

const minute = 60_000;
const day = 24 * 60 * minute;

/** `2026-03-02` and some days. */
export function plusDays(from: string, days: number): string {
  const at = readWallClock(from.slice(0, 10));
  return at === null ? from : new Date(at.getTime() + days * day).toISOString().slice(0, 10);
}

/** 0 is Sunday, as the grid of the calendar counts. */
export function weekdayOf(day: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return (readWallClock(day)?.getUTCDay() ?? 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** The Monday to the Sunday around a day. */
export function weekOf(of: string): { from: string; to: string } {
  const from = plusDays(of, -((weekdayOf(of) + 6) % 7));
  return { from, to: plusDays(from, 6) };
}

/** The first of the month of a day, or of another month so many further on. */
export function firstOfMonth(of: string, further = 0): string {
  const at = readWallClock(of.slice(0, 10));
  if (at === null) return of;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + further, 1)).toISOString().slice(0, 10);
}

/** The month of a day, and the six weeks in which it is drawn. */
export function monthOf(of: string): {
  month: { from: string; to: string };
  drawn: { from: string; to: string };
} {
  const first = firstOfMonth(of);
  const { from } = weekOf(first);
  return {
    month: { from: first, to: plusDays(firstOfMonth(of, 1), -1) },
    drawn: { from, to: plusDays(from, 41) },
  };
}

/** `2026-03-02` and 600 are `2026-03-02T10:00`. */
export function atMinute(on: string, minutes: number): string {
  const at = readWallClock(on.slice(0, 10));
  return at === null ? on : new Date(at.getTime() + minutes * minute).toISOString().slice(0, 16);
}

/** How far two clock readings lie apart on the grid. */
export function minutesBetween(start: string, end: string): number {
  const [from, to] = [readWallClock(start), readWallClock(end)];
  return from === null || to === null ? 0 : Math.round((to.getTime() - from.getTime()) / minute);
}

/** Minutes since midnight of a clock reading. */
export function minuteOf(wallClock: string): number {
  return minutesBetween(`${wallClock.slice(0, 10)}T00:00`, wallClock);
}

/** The pickers write a space between day and time, and seconds. */
export function fromPicker(text: string): string {
  return text.slice(0, 16).replace(' ', 'T');
}

export function toPicker(wallClock: string): string {
  return `${wallClock.slice(0, 16).replace('T', ' ')}:00`;
}

const rangeFormats = remembered(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** `2 – 8 March 2026`; the one day in full where both are the same. */
export function formatDays(from: string, to: string, locale: string): string {
  const [first, last] = [readWallClock(from), readWallClock(to)];
  if (from === to || first === null || last === null) return formatDay(from, 'long', locale);
  return rangeFormats(locale).formatRange(first, last);
}

const monthFormats = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** `March 2026` */
export function formatMonth(of: string, locale: string): string {
  const at = readWallClock(of.slice(0, 10));
  return at === null ? of : monthFormats(locale).format(at);
}

const dayFormats = remembered(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** `Monday 2 March`, without its year: for a day that is near. */
export function formatNearDay(on: string, locale: string): string {
  const at = readWallClock(on);
  return at === null ? on : dayFormats(locale).format(at);
}

const hourFormats = remembered((locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric' }));

export function usesTwelveHours(locale: string): boolean {
  return hourFormats(locale).resolvedOptions().hour12 ?? false;
}

const weekdayFormats = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
);

/** `Mon` */
export function formatWeekday(on: string, locale: string): string {
  const at = readWallClock(on);
  return at === null ? on : weekdayFormats(locale).format(at);
}

const nowFormats = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
);

/** What the clock of this computer shows, for a screen that shows nothing else. */
export function formatNow(locale: string): string {
  return nowFormats(locale).format(new Date());
}
