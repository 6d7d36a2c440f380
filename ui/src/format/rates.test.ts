import { expect, it } from 'vitest';

import { formatRate, parseRate } from './rates';

it.each([
  ['19', 1900],
  ['7.7', 770],
  ['7,7 %', 770],
  ['0', 0],
  ['8.125', null],
  ['nineteen', null],
  ['', null],
])('%s is read as %s hundredths', (typed, bp) => {
  expect(parseRate(typed)).toBe(bp);
});

it('a_rate_is_written_without_empty_decimals', () => {
  expect(formatRate(1900, 'en-GB')).toBe('19');
  expect(formatRate(770, 'de-DE')).toBe('7,7');
});
