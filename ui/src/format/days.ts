/**
 * Days (`2026-03-02`), wall-clock times (`2026-03-02T10:00`) and instants, as text. A wall-clock time is what stands on
 * the wall where the session is: it is read as if it were UTC and written as UTC, so the zone of this computer has no say.
 */
import { remembered } from './locale';

export type DayStyle =
  'long' | 'short' | 'weekday' | 'weekdayAndYear' | 'dayOfMonth' | 'dayAndMonth' | 'monthAndYear' | 'numeric';

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayAndYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  dayOfMonth: { weekday: 'short', day: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  monthAndYear: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const dayFormats = remembered(
  (locale, style) => new Intl.DateTimeFormat(locale, { ...dayStyles[style as DayStyle], timeZone: 'UTC' }),
);
const timeFormats = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
);
const instantFormats = remembered(
  (locale, zone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
);

const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?$/u;

/** Null for text that is no day of the calendar, such as 30 February. */
export function readWallClock(text: string): Date | null {
  const parts = written.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute] = parts.map(Number);
  const at = new Date(
    Date.UTC(
      year ?? 0,
      (month ?? 0) - 1,
      day,
      Number.isNaN(hour) ? 0 : hour,
      Number.isNaN(minute) ? 0 : minute,
    ),
  );
  return at.toISOString().startsWith(text.slice(0, 10)) ? at : null;
}

const dayLength = 86_400_000;

/** Where a day stands on a line of days: for drawing alone, what lies between two days is the core's to say. */
export function dayNumber(day: string): number {
  return (readWallClock(day)?.getTime() ?? 0) / dayLength;
}

/** Text that cannot be read is shown as it is: hiding it would hide a fault. */
export function formatDay(day: string, style: DayStyle, locale: string): string {
  const at = readWallClock(day);
  return at === null ? day : dayFormats(locale, style).format(at);
}

export function formatTime(wallClock: string, locale: string): string {
  const at = readWallClock(wallClock);
  return at === null ? wallClock : timeFormats(locale).format(at);
}

const weekdayNames = remembered(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayName(weekday: number, locale: string): string {
  return weekdayNames(locale).format(Date.UTC(2024, 0, weekday));
}

/** From one wall-clock time to another, `10:00–11:00`. */
export function formatTimeRange(start: string, end: string, locale: string): string {
  const [from, to] = [readWallClock(start), readWallClock(end)];
  return from === null || to === null ? `${start}–${end}` : timeFormats(locale).formatRange(from, to);
}

/** An instant of the core (milliseconds or RFC 3339, UTC) where `zone` is. */
export function formatInstant(instant: number | string, zone: string, locale: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? String(instant) : instantFormats(locale, zone).format(at);
}

/** The zone this computer keeps: a suggestion for the first run, never used to convert a time. */
export function zoneOfThisComputer(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function everyZone(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** `Europe/Berlin` as a coach says it: `Berlin`. */
export function placeOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Sunday is 0, as calendars of the web count. Older web views have the property, newer ones the method. */
export function firstDayOfWeek(locale: string): DayOfWeek {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    weekInfo?: { firstDay: number };
    getWeekInfo?: () => { firstDay: number };
  };
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 };
  return (firstDay % 7) as DayOfWeek;
}
