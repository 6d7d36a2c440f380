import { describe, expect, it } from 'vitest';

import { atMinute, formatDays, fromPicker, minutesBetween, plusDays, toPicker, weekOf } from './clock';

describe('days of the grid', () => {
  it('cross_months_and_leap_days', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('keep_their_number_where_this_computer_changes_its_clock', () => {
    // Auckland, in which these tests run, goes back an hour on 5 April 2026.
    expect(plusDays('2026-04-05', 1)).toBe('2026-04-06');
    expect(minutesBetween('2026-04-05T01:00', '2026-04-05T05:00')).toBe(240);
  });

  it('a_week_goes_from_monday_to_sunday_whichever_day_of_it_was_meant', () => {
    const week = { from: '2026-03-02', to: '2026-03-08' };
    expect(weekOf('2026-03-02')).toEqual(week);
    expect(weekOf('2026-03-08')).toEqual(week);
  });

  it('are_named_with_what_they_share_said_once', () => {
    expect(formatDays('2026-03-02', '2026-03-08', 'en-GB')).toMatch(/^2\s?–\s?8 March 2026$/u);
    expect(formatDays('2026-03-03', '2026-03-03', 'en-GB')).toMatch(/^Tuesday,? 3 March 2026$/u);
  });
});

describe('clock readings', () => {
  it('are_made_of_a_day_and_its_minutes', () => {
    expect(atMinute('2026-03-02', 9 * 60 + 15)).toBe('2026-03-02T09:15');
  });

  it('go_to_the_pickers_and_come_back_as_they_were', () => {
    expect(fromPicker(toPicker('2026-03-02T09:15'))).toBe('2026-03-02T09:15');
  });
});
