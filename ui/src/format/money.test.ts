import { describe, expect, it } from 'vitest';

import { formatAmount, formatMoney, minorToDecimal, parseAmount } from './money';

describe('formatMoney', () => {
  it.each([
    [123_456, 'EUR', 'en-GB', '€1,234.56'],
    [123_456, 'EUR', 'de-DE', '1.234,56\u00a0€'],
    [-5, 'EUR', 'en-GB', '-€0.05'],
    [15_000, 'JPY', 'en-GB', 'JP¥15,000'],
    [1_234, 'KWD', 'en-GB', 'KWD\u00a01.234'],
    [1_234, 'IQD', 'en-GB', 'IQD\u00a01.234'],
    [0, 'CHF', 'en-GB', 'CHF\u00a00.00'],
  ])('%i minor units of %s in %s', (minor, currency, locale, expected) => {
    expect(formatMoney({ minor, currency }, locale)).toBe(expected);
  });

  it('is_exact_where_a_float_is_not', () => {
    const amount = { minor: 9_007_199_254_740_991, currency: 'EUR' };
    expect(formatMoney(amount, 'en-GB'), 'the last digits would be rounded').toBe('€90,071,992,547,409.91');
  });
});

it('moves_digits_past_the_decimal_sign', () => {
  expect(minorToDecimal(5, 2)).toBe('0.05');
  expect(minorToDecimal(-1_234, 3)).toBe('-1.234');
  expect(minorToDecimal(7, 0)).toBe('7');
});

describe('parseAmount', () => {
  it.each([
    ['120', 'EUR', 12_000],
    ['120.5', 'EUR', 12_050],
    ['120,50', 'EUR', 12_050],
    ['1.234,56', 'EUR', 123_456],
    ['1,234.56', 'EUR', 123_456],
    ['1 234,56', 'EUR', 123_456],
    ["1'234.50", 'CHF', 123_450],
    ['1.200', 'EUR', 120_000],
    ['12.345', 'EUR', 1_234_500],
    ['1.200', 'KWD', 1_200],
    ['1,200', 'JPY', 1_200],
    ['−3', 'EUR', -300],
    ['.5', 'EUR', 50],
    ['0', 'EUR', 0],
    ['-0', 'EUR', 0],
  ])('reads %s in %s', (typed, currency, minor) => {
    expect(parseAmount(typed, currency)).toBe(minor);
  });

  it.each([
    ['', 'EUR'],
    ['.', 'EUR'],
    ['-', 'EUR'],
    ['abc', 'EUR'],
    ['0.200', 'EUR'],
    ['1.5', 'JPY'],
    ['1.2.3', 'EUR'],
    ['1e3', 'EUR'],
    ['99999999999999999', 'EUR'],
  ])('does not guess at %s in %s', (typed, currency) => {
    expect(parseAmount(typed, currency)).toBeNull();
  });

  it('reads_back_what_it_wrote', () => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'pl-PL']) {
      for (const currency of ['EUR', 'JPY', 'KWD']) {
        for (const minor of [0, 5, 99, 100, 1_234, 123_456, 987_654_321, -4_200]) {
          const text = formatAmount({ minor, currency }, locale);
          expect(parseAmount(text, currency), `${text} (${locale}, ${currency})`).toBe(minor);
        }
      }
    }
  });
});
