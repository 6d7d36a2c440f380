import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { App } from '@/app/App';
import type { ImportFile } from '@/bindings/ImportFile';
import { calendarAnswers, type FakeFile } from '@/gallery/calendar';
import { practiceAnswers } from '@/gallery/practice';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';

const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });

// A drop-down is drawn above the page; jsdom has no layout and takes it for hidden.
async function findOption(name: string) {
  const found = await screen.findAllByRole('option', { name, hidden: true });
  const open = found.find((option) => option.closest('[role=listbox]')?.id === openList());
  if (open === undefined) throw new Error(`no open list has ${name}`);
  return open;
}

function openList() {
  return document.querySelector('[role=combobox][aria-expanded=true]')?.getAttribute('aria-controls');
}

function drop(file: FakeFile = 'good') {
  window.location.hash = '#/import/f1/linden.ics';
  return draw(<App />, { ...practiceAnswers({ state: 'open' }), ...calendarAnswers(file) });
}

beforeEach(() => {
  window.location.hash = '';
  undoLine.clear();
});

it('the_button_says_what_will_happen_and_every_group_is_decided', async () => {
  const { user, host } = drop();
  await user.click(await button('Import 24 sessions with 2 clients, 120 busy times and 2 changes'));
  expect(await screen.findByText('It is in your calendar')).toBeTruthy();
  expect(await screen.findByText('IANA 2026a')).toBeTruthy();
  const sent = host.asked.find(({ name }) => name === 'calendar.import')?.payload as ImportFile;
  expect(sent).toMatchObject({ fileId: 'f1', from: '2024-03-03', to: '2027-03-03' });
  expect(
    sent.decisions.map(({ decision }) => decision.kind),
    'a group that is not named would be left out',
  ).toEqual(['session', 'newPerson', 'busy', 'skip']);
});

it('sessions_without_a_client_cannot_be_brought_in', async () => {
  const { user, host } = drop();
  await user.click(await screen.findByRole('combobox', { name: 'What becomes of Gym' }));
  await user.click(await findOption('Sessions with'));
  expect(await screen.findByText('Choose who these are with.')).toBeTruthy();
  expect((await button(/^Import 24 sessions/u)).disabled).toBe(true);

  await user.click(screen.getByRole('combobox', { name: 'Client of Gym' }));
  await user.click(await findOption('Tomás Oliveira'));
  await user.click(await button('Import 144 sessions with 3 clients and 2 changes'));
  await screen.findByText('It is in your calendar');
  const sent = host.asked.find(({ name }) => name === 'calendar.import')?.payload as ImportFile;
  expect(sent.decisions).toContainEqual({
    groupKey: 't:gym',
    decision: { kind: 'session', personId: 'p3' },
  });
});

it('whole_days_are_never_sessions', async () => {
  const { user } = drop();
  await user.click(await screen.findByRole('combobox', { name: 'What becomes of Birthday of Ωμέγα' }));
  await findOption('Busy time');
  const list = screen.getByRole('listbox', { name: 'What becomes of Birthday of Ωμέγα', hidden: true });
  const options = within(list).getAllByRole('option', { hidden: true });
  expect(options.map(({ textContent }) => textContent)).toEqual(['Busy time', 'Leave out']);
});

it('an_import_that_was_taken_back_says_so', async () => {
  const { user } = drop();
  await user.click(await button(/^Import 24 sessions/u));
  await user.click(await button('Undo'));
  expect(await screen.findByText('Taken back')).toBeTruthy();
});

it('a_group_opens_to_its_events_and_says_why_one_stays_out', async () => {
  const { user } = drop();
  await user.click(await button('Show the events of Coaching Anna'));
  expect(screen.getByText(/^09:30\s?–\s?10:30$/u)).toBeTruthy();
  expect(screen.getByText(/You said what became of this session/u)).toBeTruthy();
  expect(screen.getByText('and 21 more')).toBeTruthy();
});

it('a_file_that_is_no_calendar_is_told_in_its_place', async () => {
  drop('broken');
  expect(await screen.findByText(/This is not a calendar file/u)).toBeTruthy();
  expect(await button('Choose another file')).toBeTruthy();
});

it('an_empty_calendar_has_nothing_to_import', async () => {
  drop('empty');
  expect((await button('Nothing to import')).disabled).toBe(true);
});

it('a_link_is_looked_into_before_anything_is_taken_in', async () => {
  const { user } = draw(<App />, { ...practiceAnswers({ state: 'open' }), ...calendarAnswers() });
  await screen.findByRole('navigation', { name: 'Places' });
  act(() => {
    window.location.hash = '#/import';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
  await user.type(await screen.findByLabelText('Link to a calendar'), 'calendar{Enter}');
  expect(await screen.findByText('A link begins with https:// or webcal://.')).toBeTruthy();
  await user.clear(screen.getByLabelText('Link to a calendar'));
  await user.type(screen.getByLabelText('Link to a calendar'), 'https://example.org/a.ics{Enter}');
  await button(/^Import 24 sessions/u);
  expect(window.location.hash).toBe('#/import/f2/Calendar');
});
