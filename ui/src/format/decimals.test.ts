import { expect, it } from 'vitest';

import { formatDecimal, parseDecimal } from './decimals';

it.each([
  ['1', 3, 1000],
  ['1.5', 3, 1500],
  ['1,25', 3, 1250],
  ['.5', 3, 500],
  ['−2', 3, -2000],
  ['19', 2, 1900],
  ['7,7', 2, 770],
  ['0', 2, 0],
])('reads %s with %i decimals', (typed, digits, whole) => {
  expect(parseDecimal(typed, digits)).toBe(whole);
});

it.each([
  ['', 3],
  ['-', 3],
  ['1.2345', 3],
  ['1.2.3', 3],
  ['ten', 2],
])('does not guess at %s', (typed, digits) => {
  expect(parseDecimal(typed, digits)).toBeNull();
});

it('leaves_needless_zeros_out', () => {
  expect(formatDecimal(1500, 3, 'en-GB')).toBe('1.5');
  expect(formatDecimal(1500, 3, 'de-DE')).toBe('1,5');
  expect(formatDecimal(-1000, 3, 'en-GB')).toBe('-1');
  expect(formatDecimal(1900, 2, 'en-GB')).toBe('19');
});
