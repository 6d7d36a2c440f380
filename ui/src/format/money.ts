/**
 * Minor units to text and back, by moving the decimal sign through digits. No sums here, and no floating point: the
 * digits are handed to `Intl` as text.
 */
import type { Money } from '@/bindings/Money';
import { remembered } from './locale';

// ISO 4217 exponents other than 2. Not asked from `Intl`: browsers answer with CLDR's habits (IQD: 0), the core with ISO's.
const exponents = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code): [string, number] => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code): [string, number] => [code, 3]),
  ...'CLF UYW'.split(' ').map((code): [string, number] => [code, 4]),
]);

export function currencyDigits(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** `-5` minor units with two digits: `-0.05`. */
export function minorToDecimal(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  if (digits === 0) return sign + all;
  return `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

const withCurrency = remembered((locale, currency) => {
  const digits = currencyDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});

const bare = remembered((locale, digits) => {
  const fraction = Number(digits);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
});

// A decimal as text is exact at any length (ECMA-402 2023); TypeScript spells that type as a template of a number.
function exact(decimal: string): Intl.StringNumericLiteral {
  return decimal as Intl.StringNumericLiteral;
}

export function formatMoney({ minor, currency }: Money, locale: string): string {
  return withCurrency(locale, currency).format(exact(minorToDecimal(minor, currencyDigits(currency))));
}

/** Without the currency, for the inside of a field. */
export function formatAmount({ minor, currency }: Money, locale: string): string {
  const digits = currencyDigits(currency);
  return bare(locale, String(digits)).format(exact(minorToDecimal(minor, digits)));
}

/** The mark that stands beside a field: `€`, `CHF`. */
export function currencyMark(currency: string, locale: string): string {
  const parts = withCurrency(locale, currency).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/**
 * What a coach typed, in minor units; nothing when it is no amount. The last dot or comma is the decimal sign unless
 * three digits follow it where the currency has fewer: `1.200` is twelve hundred euros, `1.20` one euro twenty.
 */
export function parseAmount(typed: string, currency: string): number | null {
  const digits = currencyDigits(currency);
  const text = typed.replace(/[\s'’\u00a0\u202f]/gu, '').replace(/^\u2212/u, '-');
  const match = /^(-?)(\d*(?:[.,]\d{3})*?)(?:[.,](\d{0,4}))?$/u.exec(text);
  if (match === null || !/\d/u.test(text)) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const groups = whole.replace(/[.,]/gu, '');
  if (fraction.length > digits) {
    const isGroup = fraction.length === 3 && /^[1-9]/u.test(whole);
    return isGroup ? toMinor(sign, groups + fraction, '', digits) : null;
  }
  return toMinor(sign, groups, fraction, digits);
}

function toMinor(sign: string, whole: string, fraction: string, digits: number): number | null {
  const minor = Number(`${sign}${whole}${fraction.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return null;
  return minor === 0 ? 0 : minor;
}
