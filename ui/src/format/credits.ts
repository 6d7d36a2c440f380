/** Credits as text: sessions are counted, minutes are a length of time. */
import type { CreditUnit } from '@/bindings/CreditUnit';
import { formatDuration } from './durations';
import { remembered } from './locale';

const counts = remembered((locale) => new Intl.NumberFormat(locale));

export function formatCredits(amount: number, unit: CreditUnit, locale: string): string {
  const sign = amount < 0 ? '−' : '';
  const size = Math.abs(amount);
  return sign + (unit === 'minute' ? formatDuration(size, locale) : counts(locale).format(size));
}

/** `+6`, `−1`, and `0` for a row that changes no number. */
export function formatCreditChange(amount: number, unit: CreditUnit, locale: string): string {
  return (amount > 0 ? '+' : '') + formatCredits(amount, unit, locale);
}
