/** Numbers with a fixed count of decimals, kept as whole ones: 1500 thousandths, 1900 hundredths of a percent. */
import { remembered } from './locale';
import { minorToDecimal } from './money';

const plain = remembered((locale, digits) => {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: Number(digits), useGrouping: false });
});

/** Without needless zeros: 1500 with three digits is `1.5`. */
export function formatDecimal(whole: number, digits: number, locale: string): string {
  return plain(locale, String(digits)).format(minorToDecimal(whole, digits) as Intl.StringNumericLiteral);
}

/** Null for what is no number of that many decimals. Dot and comma both part the decimals. */
export function parseDecimal(typed: string, digits: number): number | null {
  const match = /^([-\u2212]?)(\d{0,9})(?:[.,](\d*))?$/u.exec(typed.trim());
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (match === null || whole + fraction === '' || fraction.length > digits) return null;
  const read = Number(`${sign === '' ? '' : '-'}${whole}${fraction.padEnd(digits, '0')}`);
  return read === 0 ? 0 : read;
}
