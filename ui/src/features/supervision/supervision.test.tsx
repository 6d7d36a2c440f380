import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { findingAnswers } from '@/gallery/finding';
import { peopleAnswers } from '@/gallery/people';
import { practiceAnswers } from '@/gallery/practice';
import { FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';

beforeEach(() => closeSheets());

async function opened(more = {}) {
  around.open({ sheet: 'supervision', personId: 'anna' });
  const drawn = draw(<Sheets />, {
    ...practiceAnswers({ state: 'open' }),
    ...peopleAnswers(),
    ...findingAnswers(),
    ...more,
  });
  const sheet = within(await screen.findByRole('dialog'));
  const sessions = within(await sheet.findByRole('group', { name: 'Sessions with Anna Feldmann' }));
  const asked = () =>
    drawn.host.asked.filter(({ name }) => name === 'supervision.preview').map(({ payload }) => payload);
  return { ...drawn, sheet, sessions, asked, boxes: sessions.getAllByRole('checkbox') };
}

it('nothing_is_written_before_a_session_is_chosen', async () => {
  const { sheet, asked } = await opened();
  expect(sheet.getByText('Choose at least one session.')).toBeTruthy();
  expect(sheet.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(true);
  expect(asked()).toEqual([]);
});

it('what_the_supervisor_reads_stands_there_and_reflections_only_if_wanted', async () => {
  const { user, host, sheet, boxes, asked } = await opened();
  await user.click(boxes[1] as HTMLElement);
  expect(await sheet.findByRole('heading', { name: 'Client A, session 1' })).toBeTruthy();
  expect(sheet.queryByText(/Speaks of her father/u)).toBeNull();
  await user.click(sheet.getByRole('switch', { name: /^With my own reflections/u }));
  expect(await sheet.findByText(/Speaks of her father/u)).toBeTruthy();
  expect(asked().at(-1)).toMatchObject({ includePrivate: true });
  await user.click(sheet.getByRole('button', { name: 'Save as PDF' }));
  await waitFor(() => expect(host.saved).toEqual([{ name: 'For supervision.pdf', kind: 'pdf' }]));
});

it('a_session_that_still_tells_who_it_is_about_is_marked_and_nothing_is_saved', async () => {
  const { user, sheet, sessions } = await opened();
  await user.click(sessions.getByRole('button', { name: 'All' }));
  const told = (await sheet.findByRole('heading', { name: 'Client A, session 2' })).closest('article');
  expect(told?.textContent).toContain('Something in it still tells who it is about.');
  expect(sheet.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(true);
  await user.click(sheet.getByRole('button', { name: 'Open the note: Client A, session 2' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'For supervision' })).toBeNull());
});

it('what_the_core_refuses_is_said_in_its_own_words', async () => {
  const { user, sheet, boxes } = await opened({
    'supervision.preview': () => {
      throw new FakeRefusal({ code: 'refused', message: 'Something in session 2 of the pack still tells.' });
    },
  });
  await user.click(boxes[0] as HTMLElement);
  expect((await sheet.findByRole('alert')).textContent).toContain(
    'Something in session 2 of the pack still tells.',
  );
});
