import { expect, it } from 'vitest';

import { busyDay, emptyDay } from '@/gallery/day';
import { groupDates } from '@/gallery/groupsData';
import { ribbonOf } from './ribbon';

it('sessions_busy_and_free_times_stand_by_their_start', () => {
  const { rows } = ribbonOf(busyDay);
  expect(rows.map(({ row, start }) => `${start.slice(11)} ${row}`)).toEqual([
    '09:00 session',
    '10:00 free',
    '11:00 session',
    '12:15 busy',
    '13:30 session',
    '14:00 free',
    '14:30 session',
    '16:00 session',
  ]);
});

it('a_date_of_a_group_stands_among_them', () => {
  const [, , today] = groupDates;
  if (today === undefined) throw new Error('no date');
  const { rows } = ribbonOf({ ...busyDay, groups: [today] });
  expect(rows.at(-1)).toMatchObject({ row: 'group', start: '2026-03-03T18:00', group: { id: 'gs-1' } });
});

it('now_lies_before_the_first_row_that_has_not_begun', () => {
  expect(ribbonOf(busyDay).nowBefore).toBe(2);
  expect(ribbonOf({ ...busyDay, now: '2026-03-03T08:00' }).nowBefore).toBe(0);
  expect(ribbonOf({ ...emptyDay, now: '2026-03-03T20:00' }).nowBefore).toBe(1);
});

it('whole_days_take_no_row', () => {
  const busy = [
    { id: 'b', title: 'Carnival', start: '2026-03-03T00:00', end: '2026-03-04T00:00', allDay: true },
  ];
  const { rows, allDay } = ribbonOf({ ...emptyDay, busy, free: [] });
  expect(rows).toEqual([]);
  expect(allDay).toHaveLength(1);
});
