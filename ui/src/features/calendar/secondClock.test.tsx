import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { around, closeSheets } from '@/app/sheets';
import { dayAnswers } from '@/gallery/dayAnswers';
import { clockAnswers } from '@/gallery/secondClock';
import { draw } from '@/testKit';
import { Calendar } from './Calendar';
import type { CalendarView } from './views';

beforeEach(closeSheets);

function calendar(view: CalendarView, zone?: string, day = '2026-03-03') {
  const nothing = () => undefined;
  return draw(
    <Calendar
      {...around}
      day={day}
      view={view}
      onGo={nothing}
      onGroup={nothing}
      onImportFile={nothing}
      onImports={nothing}
    />,
    { ...dayAnswers(true), ...clockAnswers(true, zone) },
  );
}

const slot = (start: string) => document.querySelector<HTMLElement>(`[data-slot-start="${start}"]`);

it('a_second_clock_stands_beside_the_hours_and_on_the_day_of_a_change_says_its_own', async () => {
  calendar('week', 'America/New_York');
  await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  const hours = [...document.querySelectorAll('[class*="hour"]')].map(({ textContent }) => textContent);
  expect(hours).toContain('16:00\n10:00');
  expect(slot('2026-03-03T16:00')?.dataset['theirs'], 'the axis says it').toBeUndefined();
  expect(slot('2026-03-08T16:00')?.dataset['theirs']).toBe('11:00');
  expect(slot('2026-03-08T16:30')?.dataset['theirs'], 'only hours are said').toBeUndefined();
  expect(slot('2026-03-08T16:00')?.getAttribute('aria-label')).toBe(
    'Book Sunday 8 March, 16:00, 11:00 in New York',
  );
});

it('the_day_before_is_said_and_now_shows_the_coachs_clock_alone', async () => {
  calendar('day', 'America/New_York');
  await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  expect(slot('2026-03-03T06:00')?.getAttribute('aria-label')).toContain('00:00 in New York');
  expect(screen.getByText('10:20')).toBeTruthy();
});

it('without_one_nothing_is_written_beside_the_hours', async () => {
  calendar('week');
  await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  const hours = [...document.querySelectorAll('[class*="hour"]')].map(({ textContent }) => textContent);
  expect(hours).toContain('16:00');
  expect(document.querySelector('[data-beside]')).toBeNull();
});

it('a_clients_clock_is_chosen_by_name_and_taken_away_again', async () => {
  const { user, host } = calendar('week');
  const field = await screen.findByRole('combobox', { name: 'Second clock' });
  await user.type(field, 'priya');
  await user.click(await screen.findByRole('option', { name: 'New York (Priya Raman)', hidden: true }));
  await waitFor(() => expect(document.querySelector('[data-beside]')).toBeTruthy());
  await user.click(screen.getByRole('combobox', { name: 'Second clock' }));
  await user.click(await screen.findByRole('option', { name: 'Only my clock', hidden: true }));
  await waitFor(() => expect(document.querySelector('[data-beside]')).toBeNull());
  const asked = host.asked.filter(({ name }) => name === 'calendar.choose_clock');
  expect(asked.map(({ payload }) => payload)).toEqual([{ zone: 'America/New_York' }, {}]);
});

it('a_month_has_no_hours_and_no_second_clock', async () => {
  calendar('month');
  await screen.findByRole('heading', { name: 'March 2026' });
  expect(screen.queryByRole('combobox', { name: 'Second clock' })).toBeNull();
});
