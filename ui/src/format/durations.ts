/** Lengths of time in minutes, as text. */
import { remembered } from './locale';

const units = remembered(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }),
);

/** `45 min`, `1 hr`, `1 hr 30 min`. */
export function formatDuration(minutes: number, locale: string): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(units(locale, 'hour').format(hours));
  if (rest > 0 || hours === 0) parts.push(units(locale, 'minute').format(rest));
  return parts.join(' ');
}
