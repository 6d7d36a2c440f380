import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { bankAnswers } from '@/gallery/bank';
import { expenseAnswers } from '@/gallery/expenses';
import { practiceAnswers } from '@/gallery/practice';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';
import { App } from './App';

beforeEach(() => {
  window.location.hash = '';
  undoLine.clear();
});

it('a_file_held_over_the_window_is_invited_and_dropped_on_the_import', async () => {
  const { host } = draw(<App />, practiceAnswers({ state: 'open' }));
  await screen.findByRole('button', { name: 'Lock' });
  act(() => host.drag({ kind: 'over' }));
  expect(await screen.findByText('Drop it here')).toBeTruthy();
  act(() => host.drag({ kind: 'dropped', files: [{ fileId: 'f1', name: 'march.ics' }] }));
  expect(window.location.hash).toBe('#/import/f1/march.ics');
  await waitFor(() => expect(screen.queryByText('Drop it here')).toBeNull());
});

it.each([
  ['#/today', 'Umsaetze.CSV', '#/money/bank/f1/Umsaetze.CSV'],
  ['#/money/bank', 'statement.txt', '#/money/bank/f1/statement.txt'],
  ['#/money/bank', 'linden.ics', '#/import/f1/linden.ics'],
  ['#/money/expenses', 'Beleg.JPG', '#/money/expenses/receipt/f1/Beleg.JPG'],
  ['#/today', 'holiday.png', '#/import/f1/holiday.png'],
])('on %s a dropped %s is looked at where it belongs', async (here, name, there) => {
  window.location.hash = here;
  const { host } = draw(<App />, {
    ...practiceAnswers({ state: 'open' }),
    ...bankAnswers(),
    ...expenseAnswers(),
  });
  await screen.findByRole('button', { name: 'Lock' });
  act(() => host.drag({ kind: 'dropped', files: [{ fileId: 'f1', name }] }));
  expect(window.location.hash).toBe(there);
});

it('ctrl_z_takes_back_what_the_line_offers_and_only_once', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'open' }));
  await screen.findByRole('button', { name: 'Lock' });
  act(() => undoLine.offer({ operationId: 'op1', sentence: 'Session moved.' }));
  await screen.findByText('Session moved.');
  await user.keyboard('{Control>}z{/Control}');
  await user.keyboard('{Control>}z{/Control}');
  expect(host.asked.filter(({ name }) => name === 'history.undo')).toEqual([
    { name: 'history.undo', payload: { operationId: 'op1' } },
  ]);
});

it('a_change_without_a_line_is_said_first_and_taken_back_by_the_second_press', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'open' }));
  await screen.findByRole('button', { name: 'Lock' });
  const undone = () => host.asked.filter(({ name }) => name === 'history.undo');
  act(() => undoLine.keep({ operationId: 'op2', sentence: 'Draft changed.' }));
  expect(screen.queryByText('Draft changed.')).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Draft changed.')).toBeTruthy();
  expect(undone(), 'nobody takes back what they have not read').toEqual([]);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(undone()).toMatchObject([{ payload: { operationId: 'op2' } }]));
});

it('ctrl_and_a_number_go_to_a_place', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'open' }));
  await screen.findByRole('button', { name: 'Lock' });
  await user.keyboard('{Control>}3{/Control}');
  await waitFor(() =>
    expect(screen.getByRole('link', { name: 'People' }).getAttribute('aria-current')).toBe('page'),
  );
});
