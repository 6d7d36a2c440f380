import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { agendaOf } from '@/gallery/daysOff';
import { days } from '@/gallery/day';
import { dayAnswers } from '@/gallery/dayAnswers';
import { groupDates } from '@/gallery/groupsData';
import { answer, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { Calendar } from './Calendar';
import type { CalendarView } from './views';

const onGo = vi.fn<(day: string, view: CalendarView) => void>();
const onGroup = vi.fn<(groupId: string) => void>();

beforeEach(() => {
  closeSheets();
  onGo.mockReset();
  onGroup.mockReset();
  document.elementsFromPoint = () => [];
});

function calendar(view: CalendarView, answers: FakeAnswers = {}, day = '2026-03-03') {
  const nothing = () => undefined;
  return draw(
    <>
      <Calendar
        {...around}
        day={day}
        view={view}
        onGo={onGo}
        onGroup={onGroup}
        onImportFile={nothing}
        onImports={nothing}
      />
      <Sheets />
    </>,
    { ...dayAnswers(true), ...answers },
  );
}

it('a_month_shows_sessions_as_lines_and_a_click_on_a_day_opens_it', async () => {
  const { user, host } = calendar('month');
  await screen.findByRole('heading', { name: 'March 2026' });
  const asked = host.asked.filter(({ name }) => name === 'calendar.days').map(({ payload }) => payload);
  expect(asked).toContainEqual({ from: '2026-02-23', to: '2026-04-05' });
  expect(asked, 'what is said is said of the month alone').toContainEqual({
    from: '2026-03-01',
    to: '2026-03-31',
  });
  await user.click(screen.getByRole('button', { name: /^Leo Brandt, Tuesday/u }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Thursday 12 March/u, hidden: true }));
  expect(onGo).toHaveBeenCalledWith('2026-03-12', 'day');
});

it('a_time_that_is_held_opens_its_offer_from_a_month_too', async () => {
  const { user, host } = calendar('month');
  await user.click(await screen.findByRole('button', { name: /^Held for Leo Brandt, Wednesday 4 March/u }));
  await waitFor(() =>
    expect(host.asked).toContainEqual({ name: 'slots.open', payload: { offerId: 'offer-1' } }),
  );
});

it('days_off_are_named_in_month_and_week', async () => {
  calendar('month');
  const day = await screen.findByRole('button', { name: /^Friday 20 March, nothing, Day off: Skiing/u });
  expect(day.dataset['off']).toBe('true');
  expect(screen.getAllByRole('note', { name: 'Day off: Skiing with the children' }).length).toBeGreaterThan(
    0,
  );
});

it('hours_outside_the_working_week_and_breaks_and_days_off_are_quieter', async () => {
  const parted = [
    { weekday: 2, fromMinute: 9 * 60, toMinute: 12 * 60 },
    { weekday: 2, fromMinute: 14 * 60, toMinute: 18 * 60 },
    { weekday: 6, fromMinute: 9 * 60, toMinute: 12 * 60 },
  ];
  calendar('week', {
    'calendar.days': ({ from, to }: { from: string; to: string }) =>
      answer({ ...days(from, to, true), workingWeek: parted }),
  });
  await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  const kind = (start: string) =>
    document.querySelector<HTMLElement>(`[data-slot-start="${start}"]`)?.dataset['kind'];
  expect([kind('2026-03-03T11:30'), kind('2026-03-03T12:00'), kind('2026-03-03T14:00')]).toEqual([
    'open',
    'closed',
    'open',
  ]);
  expect(kind('2026-03-07T10:00'), 'a day off stands above the hours').toBe('off');
});

it('the_agenda_lists_day_by_day_with_what_became_of_each_and_the_clients_time', async () => {
  const { user } = calendar(
    'agenda',
    {
      'calendar.agenda': ({ from }: { from: string }) =>
        answer(agendaOf({ ...days('2026-03-01', '2026-04-30', true), groups: groupDates }, from)),
    },
    '2026-03-02',
  );
  const tuesday = within(await screen.findByRole('list', { name: 'Tuesday 3 March' }));
  expect(tuesday.getByText('18:00 in Kolkata')).toBeTruthy();
  expect(tuesday.getByText('Cancelled late')).toBeTruthy();
  expect(tuesday.getByText('Dentist')).toBeTruthy();
  const off = within(screen.getByRole('list', { name: 'Thursday 19 March' }));
  expect(off.getByText('until Tuesday 24 March')).toBeTruthy();
  await user.click(tuesday.getByRole('button', { name: 'Leading without a title' }));
  expect(onGroup).toHaveBeenCalledWith('g-1');
  await user.click(screen.getByRole('button', { name: 'Go on from Tuesday 14 April' }));
  expect(onGo).toHaveBeenCalledWith('2026-04-14', 'agenda');
  await user.click(tuesday.getByRole('button', { name: 'Leo Brandt' }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

it('times_that_are_held_stand_in_the_agenda_with_the_end_of_their_offer_and_open_it', async () => {
  const { user, host } = calendar('agenda', {}, '2026-03-02');
  const wednesday = within(await screen.findByRole('list', { name: 'Wednesday 4 March' }));
  expect(wednesday.getByText('Waits for an answer. It ends on Friday at 12:00.')).toBeTruthy();
  await user.click(wednesday.getByRole('button', { name: 'Held for Leo Brandt' }));
  await waitFor(() =>
    expect(host.asked).toContainEqual({ name: 'slots.open', payload: { offerId: 'offer-1' } }),
  );
});

it('an_agenda_with_nothing_ahead_says_what_will_be_here', async () => {
  const { user } = calendar('agenda', {
    'calendar.agenda': () => answer(agendaOf(days('2026-03-01', '2026-04-30', false), '2026-03-03')),
  });
  await screen.findByRole('heading', { name: 'Nothing ahead' });
  await user.click(screen.getAllByRole('button', { name: 'New session' })[1] as HTMLElement);
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

it('clocks_that_change_on_one_side_are_said_with_the_next_session_of_each', async () => {
  const { user, host } = calendar('week');
  await screen.findByText(/In New York the clocks go forward on Sunday 8 March/u);
  await user.click(screen.getByRole('button', { name: /your 16:00 is 11:00 for Priya/u }));
  await waitFor(() =>
    expect(host.asked).toContainEqual({ name: 'sessions.open', payload: { sessionId: 's-3' } }),
  );
});

it('one_key_each_leads_to_the_views_to_today_and_to_the_days_beside', async () => {
  const { user } = calendar('month', {}, '2026-05-20');
  await screen.findByRole('heading', { name: 'May 2026' });
  await user.keyboard('dwmat{ArrowLeft}{ArrowRight}');
  expect(onGo.mock.calls).toEqual([
    ['2026-05-20', 'day'],
    ['2026-05-20', 'week'],
    ['2026-05-20', 'month'],
    ['2026-05-20', 'agenda'],
    ['2026-03-03', 'month'],
    ['2026-04-01', 'month'],
    ['2026-06-01', 'month'],
  ]);
  onGo.mockReset();
  // In the grid the arrows go from day to day; over a sheet nothing is switched.
  act(() => screen.getByRole('button', { name: /^Friday 1 May/u }).focus());
  await user.keyboard('{ArrowRight}');
  await user.click(screen.getByRole('button', { name: 'New session' }));
  await screen.findByRole('dialog');
  fireEvent.keyDown(document.body, { key: 'w', code: 'KeyW' });
  expect(onGo).not.toHaveBeenCalled();
});

async function focused(view: CalendarView) {
  const drawn = calendar(view);
  const session = await screen.findByRole('button', { name: /^Leo Brandt, Tuesday/u });
  act(() => session.focus());
  const status = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('');
  return { ...drawn, session, status };
}

it('alt_and_arrows_carry_a_session_on_and_enter_asks_what_that_means', async () => {
  const { user, host, status } = await focused('week');
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowRight}{/Alt}');
  expect(status()).toContain('Leo Brandt to Wednesday 4 March, 11:30');
  expect(host.asked.some(({ name }) => name === 'sessions.move')).toBe(false);
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: /^Move the session with Leo/u }));
  expect(dialog.getByLabelText<HTMLInputElement>('Minute').value).toBe('30');
  // The client's time stands beside the coach's before the move is made.
  expect(await dialog.findByText(/For Leo Brandt it is/u)).toBeTruthy();
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'sessions.preview_move')?.payload).toMatchObject({
      sessionId: 's-2',
      localStart: '2026-03-04T11:30',
    }),
  );
});

it('with_shift_the_keys_change_the_length_and_escape_leaves_everything_as_it_is', async () => {
  const { user, status } = await focused('week');
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(status()).toMatch(/11:00\s?–\s?12:15/u);
  await user.keyboard('{Escape}');
  expect(status()).toBe('');
  await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: /^Move the session with Leo/u }));
  expect(dialog.getByLabelText<HTMLInputElement>('Minutes').value).toBe('45');
});

it('in_a_month_an_arrow_down_is_a_week', async () => {
  const { user, status } = await focused('month');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(status()).toContain('Leo Brandt to Tuesday 10 March, 11:00');
});
