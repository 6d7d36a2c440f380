import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { dayAnswers } from '@/gallery/dayAnswers';
import { days } from '@/gallery/day';
import { groupDates } from '@/gallery/groupsData';
import { answer, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { Calendar, type CalendarProps } from './Calendar';

beforeEach(() => {
  closeSheets();
  document.elementsFromPoint = () => [];
});

async function week(more: Partial<CalendarProps> = {}, answers: FakeAnswers = {}) {
  const nothing = () => undefined;
  const drawn = draw(
    <>
      <Calendar
        {...around}
        onGo={nothing}
        onGroup={nothing}
        onImportFile={nothing}
        onImports={nothing}
        {...more}
      />
      <Sheets />
    </>,
    { ...dayAnswers(true), ...answers },
  );
  const session = await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  const asked = (command: string) =>
    drawn.host.asked.filter(({ name }) => name === command).map(({ payload }) => payload);
  return { ...drawn, session, asked };
}

/** jsdom draws nothing: every slot is 30 pixels for its 30 minutes, and only the one aimed at lies under the pointer. */
function dragTo(session: HTMLElement, slot: string, below: number, release = true) {
  const target = document.querySelector(`[data-slot-start="${slot}"]`);
  if (target === null) throw new Error(`no slot at ${slot}`);
  vi.spyOn(target, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 600, 80, 30));
  vi.spyOn(session, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 300, 80, 60));
  document.elementsFromPoint = () => [session, target];
  // Gripped 20 minutes below its start.
  fireEvent.pointerDown(session, { button: 0, clientX: 10, clientY: 320 });
  fireEvent.pointerMove(document, { clientX: 110, clientY: 600 + 20 + below });
  if (release) fireEvent.pointerUp(document);
}

it('a_dragged_session_is_moved_only_after_the_coach_has_read_what_it_means', async () => {
  const { user, session, asked } = await week();
  dragTo(session, '2026-03-05T11:30', 14);
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/the policy asks for 24 hours/u);
  expect(asked('sessions.preview_move')[0]).toEqual({
    sessionId: 's-2',
    localStart: '2026-03-05T11:45',
    askedBy: 'client',
    treatAsLate: false,
  });
  expect(asked('sessions.move'), 'letting go is not yet a decision').toEqual([]);

  await user.click(dialog.getByRole('radio', { name: 'Count it as late' }));
  await dialog.findByText('1 session used by the policy, 2 left.');
  await user.click(dialog.getByRole('button', { name: 'Count as late and book anew' }));
  await waitFor(() =>
    expect(asked('sessions.move')).toEqual([
      {
        sessionId: 's-2',
        localStart: '2026-03-05T11:45',
        askedBy: 'client',
        treatAsLate: true,
      },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('a_move_that_the_coach_asked_for_is_never_late', async () => {
  const { user, session, asked } = await week();
  dragTo(session, '2026-03-05T11:30', 0);
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('radio', { name: 'Count it as late' }));
  await user.click(dialog.getByRole('radio', { name: 'I did' }));
  await waitFor(() => expect(dialog.queryByRole('radio', { name: 'Count it as late' })).toBeNull());
  await user.click(dialog.getByRole('button', { name: 'Move it' }));
  await waitFor(() =>
    expect(asked('sessions.move')).toMatchObject([{ askedBy: 'coach', treatAsLate: false }]),
  );
});

it('the_lower_edge_of_a_session_is_pulled_to_make_it_longer', async () => {
  const { session, asked } = await week();
  const edge = session.querySelector('[data-edge="bottom"]');
  if (!edge) throw new Error('no edge to pull');
  // jsdom draws nothing: the day, shown from six o'clock on, is 1440 pixels high, so that half past twelve is at 520.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 80, 1_440));
  fireEvent.pointerDown(edge, { button: 0, clientX: 10, clientY: 480 });
  fireEvent.pointerMove(document, { clientX: 10, clientY: 520 });
  fireEvent.pointerUp(document);
  vi.restoreAllMocks();
  await screen.findByRole('dialog');
  await waitFor(() =>
    expect(asked('sessions.preview_move')[0]).toEqual({
      sessionId: 's-2',
      localStart: '2026-03-03T11:00',
      minutes: 90,
      askedBy: 'client',
      treatAsLate: false,
    }),
  );
  expect(asked('sessions.move'), 'letting go is not yet a decision').toEqual([]);
});

it('escape_lets_a_dragged_session_fall_back', async () => {
  const { session, asked } = await week();
  dragTo(session, '2026-03-05T11:30', 0, false);
  expect(screen.getByText('to 11:30')).toBeTruthy();
  fireEvent.keyDown(document, { key: 'Escape' });
  fireEvent.pointerUp(document);
  expect(screen.queryByText('to 11:30')).toBeNull();
  expect(asked('sessions.preview_move')).toEqual([]);
});

it('the_keyboard_moves_a_session_through_its_sheet', async () => {
  const { user, session, asked } = await week();
  session.focus();
  await user.keyboard('{Enter}');
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('button', { name: 'Move…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Move the session with Leo/u }));
  const hour = dialog.getByLabelText('Hour');
  await user.click(hour);
  await user.keyboard('15');
  await user.click(dialog.getByRole('button', { name: 'Move it' }));
  await waitFor(() =>
    expect(asked('sessions.move')).toMatchObject([{ sessionId: 's-2', localStart: '2026-03-03T15:00' }]),
  );
});

it('an_empty_slot_opens_a_booking_at_its_time', async () => {
  const { user } = await week();
  await user.click(screen.getByRole('button', { name: 'Book Friday 6 March, 15:30' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByLabelText<HTMLInputElement>('Day').value).toBe('6 Mar 2026');
  expect(sheet.getByLabelText<HTMLInputElement>('Hour').value).toBe('15');
});

it('the_menu_leads_to_a_calendar_file_and_to_what_was_brought_before', async () => {
  const [onImportFile, onImports] = [vi.fn(), vi.fn()];
  const { user } = await week({ onImportFile, onImports });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Bring in a calendar file', hidden: true }));
  expect(onImportFile).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Earlier imports', hidden: true }));
  expect(onImports).toHaveBeenCalledTimes(1);
});

it('a_date_of_a_group_leads_to_its_group_and_is_not_dragged', async () => {
  const onGroup = vi.fn();
  const { user } = await week(
    { onGroup },
    {
      'calendar.days': ({ from, to }: { from: string; to: string }) =>
        answer({ ...days(from, to, true), groups: groupDates.filter(({ id }) => id === 'gs-1') }),
    },
  );
  const group = screen.getByRole('button', { name: /^Leading without a title, Tuesday/u });
  dragTo(group, '2026-03-05T11:30', 14);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(group);
  expect(onGroup).toHaveBeenCalledWith('g-1');
});
