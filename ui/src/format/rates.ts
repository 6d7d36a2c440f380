/** Hundredths of a percent to text and back, by moving the decimal sign. */
import { remembered } from './locale';
import { minorToDecimal } from './money';

const formats = remembered((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));

/** `1900`: `19`, without the sign. */
export function formatRate(bp: number, locale: string): string {
  // Text of any length is exact (ECMA-402 2023); TypeScript spells that type as a template of a number.
  return formats(locale).format(minorToDecimal(bp, 2) as Intl.StringNumericLiteral);
}

/** What a coach typed, `7.7` or `7,7 %`; nothing when it is no rate. */
export function parseRate(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(typed.replace(/[\s%\u00a0\u202f]/gu, ''));
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  return Number(whole + fraction.padEnd(2, '0'));
}
