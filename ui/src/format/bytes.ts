/** An amount of data, as people say it: `640 bytes`, `12 kB`. */
import { remembered } from './locale';

const units = remembered(
  (locale, unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }),
);

export function formatBytes(bytes: number, locale: string): string {
  if (bytes < 1000) return units(locale, 'byte').format(bytes);
  if (bytes < 1_000_000) return units(locale, 'kilobyte').format(bytes / 1000);
  return units(locale, 'megabyte').format(bytes / 1_000_000);
}
