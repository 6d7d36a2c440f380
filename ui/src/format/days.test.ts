import { describe, expect, it } from 'vitest';

import {
  firstDayOfWeek,
  formatDay,
  formatInstant,
  formatTime,
  formatTimeRange,
  placeOfZone,
  readWallClock,
} from './days';
import { formatDuration } from './durations';

it('these_tests_run_far_from_utc', () => {
  expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset(), 'otherwise a conversion would go unseen').toBe(
    -780,
  );
});

describe('wall-clock times', () => {
  it('stand_as_written_wherever_the_computer_is', () => {
    expect(formatTime('2026-03-02T10:00', 'en-GB')).toBe('10:00');
    expect(formatTime('2026-03-02T10:00', 'en-US')).toBe('10:00 AM');
  });

  it('survive_the_hour_that_daylight_saving_skips', () => {
    expect(formatTime('2026-03-29T02:30', 'de-DE'), 'Berlin has no 02:30 that day; UTC has').toBe('02:30');
    expect(formatTime('2026-09-27T02:30', 'en-GB'), 'nor has Auckland on its day').toBe('02:30');
  });

  it('name_both_ends_of_a_session', () => {
    expect(formatTimeRange('2026-03-02T10:00', '2026-03-02T11:15', 'en-GB')).toBe('10:00–11:15');
  });

  it('are_shown_as_they_are_when_they_cannot_be_read', () => {
    expect(formatTime('soon', 'en-GB')).toBe('soon');
    expect(formatDay('2026-02-30', 'short', 'en-GB'), 'no such day').toBe('2026-02-30');
    expect(readWallClock('2026-13-01')).toBeNull();
  });
});

describe('days', () => {
  it.each([
    ['long', 'Monday 2 March 2026'],
    ['short', '2 Mar 2026'],
    ['weekday', 'Mon 2 Mar'],
    ['monthAndYear', 'March 2026'],
    ['numeric', '02/03/2026'],
  ] as const)('in the style %s', (style, expected) => {
    expect(formatDay('2026-03-02', style, 'en-GB').replace(',', '')).toBe(expected);
  });
});

it('an_instant_is_shown_where_its_zone_is', () => {
  expect(formatInstant('2026-03-02T09:00:00Z', 'America/New_York', 'en-GB')).toBe('2 Mar 2026, 04:00');
  expect(formatInstant(Date.UTC(2026, 2, 2, 9), 'Europe/Berlin', 'en-GB')).toBe('2 Mar 2026, 10:00');
});

it('a_week_begins_where_the_coach_lives', () => {
  expect(['de-DE', 'en-US', 'ar-EG'].map(firstDayOfWeek)).toEqual([1, 0, 6]);
});

it('a_zone_is_named_by_its_place', () => {
  expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(placeOfZone('UTC')).toBe('UTC');
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 hr'],
  [90, '1 hr 30 min'],
])('%i minutes', (minutes, expected) => {
  expect(formatDuration(minutes, 'en-US')).toBe(expected);
});
