import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { draw } from '@/testKit';
import type { Sheet } from './sheet';

beforeEach(() => {
  closeSheets();
  drafts.forgetAll();
});

async function book(sheet: Omit<Extract<Sheet, { sheet: 'book' }>, 'sheet'>) {
  around.open({ sheet: 'book', ...sheet });
  const drawn = draw(<Sheets />, dayAnswers(true));
  const dialog = await screen.findByRole('dialog');
  const asked = () =>
    drawn.host.asked.filter(({ name }) => name === 'sessions.book').map(({ payload }) => payload);
  return { ...drawn, dialog: within(dialog), asked };
}

it('a_series_is_booked_with_what_was_clicked_and_typed', async () => {
  const { user, dialog, asked } = await book({ personId: 'leo', start: '2026-03-09T10:30' });
  await waitFor(() =>
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Engagement' }).value).toBe(
      'Six sessions · 3 of 6 left until 30 Sep.',
    ),
  );
  await user.click(dialog.getByRole('switch', { name: 'Repeat it' }));
  const weeks = dialog.getByLabelText('Every how many weeks');
  await user.clear(weeks);
  await user.type(weeks, '1');
  await user.click(dialog.getByRole('button', { name: 'Book the series' }));
  await waitFor(() =>
    expect(asked()).toEqual([
      {
        personId: 'leo',
        engagementId: 'e-leo',
        localStart: '2026-03-09T10:30',
        medium: 'video',
        series: { everyWeeks: 1, count: 6 },
      },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('without_an_engagement_it_is_a_discovery_call_and_cannot_repeat', async () => {
  const { user, dialog, asked } = await book({ personId: 'priya', start: '2026-03-09T10:30' });
  expect(dialog.queryByRole('switch', { name: 'Repeat it' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Book it' }));
  await waitFor(() =>
    expect(asked()).toEqual([{ personId: 'priya', localStart: '2026-03-09T10:30', medium: 'video' }]),
  );
});

it('what_is_foreseen_stands_beneath_the_time_and_forbids_nothing', async () => {
  const { user, dialog, asked, host } = await book({ personId: 'leo', start: '2026-03-09T10:30' });
  const foreseen = within(dialog.getByRole('list', { name: 'Before you book' }));
  expect(await foreseen.findByText('2 sessions left to book afterwards.')).toBeTruthy();
  await user.click(dialog.getByRole('switch', { name: 'Repeat it' }));
  await foreseen.findByText('6 sessions, the last on Mon 18 May; one of them meets something else.');
  await user.type(dialog.getByLabelText('Video link'), 'https://');
  const previews = host.asked.filter(({ name }) => name === 'sessions.preview_booking');
  expect(previews.length, 'asked again only when the time changes').toBeLessThanOrEqual(3);
  expect(previews.at(-1)?.payload).toEqual({
    personId: 'leo',
    engagementId: 'e-leo',
    localStart: '2026-03-09T10:30',
    series: { everyWeeks: 2, count: 6 },
  });
  expect(foreseen.getByText('At the same time as Supervision group (09:00 to 12:00).')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Video link'));
  await user.click(dialog.getByRole('button', { name: 'Book the series' }));
  await waitFor(() => expect(asked()).toHaveLength(1));
});

it('what_is_missing_is_said_beside_its_field_and_nothing_is_asked', async () => {
  const { user, dialog, asked } = await book({ personId: 'leo' });
  await user.click(dialog.getByRole('button', { name: 'Book it' }));
  expect(await dialog.findAllByText('This is needed.')).toHaveLength(2);
  expect(asked()).toEqual([]);
});
