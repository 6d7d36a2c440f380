import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { settingsAnswers } from '@/gallery/settings';
import { draw } from '@/testKit';
import { HoursSection } from './HoursSection';

beforeEach(() => {
  drafts.forgetAll();
  // jsdom has no pointers to capture.
  HTMLElement.prototype.setPointerCapture = () => undefined;
});

async function section() {
  const drawn = draw(<HoursSection />, settingsAnswers());
  await screen.findByRole('button', { name: 'Save' });
  const saved = () =>
    drawn.host.asked.filter(({ name }) => name === 'practice.edit').map(({ payload }) => payload);
  return { ...drawn, saved };
}

const stretch = (weekday: number, from: number, to: number) => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
});

it('a_day_has_breaks_that_are_added_and_taken_away_by_keys', async () => {
  const { user, saved } = await section();
  screen.getByRole('button', { name: 'Add hours on Tuesday' }).focus();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Take 09:00 to 12:00 off Monday' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('button', { name: /off Monday/u }), 'the switch takes the last one').toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(saved()).toMatchObject([
      {
        practice: {
          workingWeek: [
            stretch(1, 14, 17),
            stretch(2, 9, 17),
            stretch(2, 18, 20),
            stretch(3, 9, 17),
            stretch(4, 9, 17),
          ],
        },
      },
    ]),
  );
});

it('hours_are_drawn_on_a_day_and_what_meets_becomes_one', async () => {
  const { user, saved } = await section();
  const [monday, , , , friday] = screen.getAllByTestId('track');
  if (monday === undefined || friday === undefined) throw new Error('seven days are drawn');
  for (const [track, from, to] of [
    // 24 hours are 240 pixels.
    [friday, 101, 139],
    [monday, 150, 110],
  ] as const) {
    vi.spyOn(track, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 240, 20));
    fireEvent.pointerDown(track, { button: 0, clientX: from });
    fireEvent.pointerMove(track, { clientX: to });
    fireEvent.pointerUp(track);
  }
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({
    practice: {
      workingWeek: [
        stretch(1, 9, 17),
        stretch(2, 9, 17),
        stretch(3, 9, 17),
        stretch(4, 9, 17),
        stretch(5, 10, 14),
      ],
    },
  });
});

it('limits_are_saved_and_an_empty_horizon_is_none', async () => {
  const { user, saved } = await section();
  const retype = async (label: string, text: string) => {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    if (text !== '') await user.type(field, text);
  };
  await retype('Notice, in hours', '48');
  await retype('Weeks ahead', '');
  await retype('Minutes of travel', '30');
  await retype('Minutes kept free before a session', '5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved()).toHaveLength(1));
  const { practice } = saved()[0] as { practice: { limits: unknown } };
  expect(practice.limits).toEqual({ noticeHours: 48, travelMinutes: 30, beforeMinutes: 5 });
});

it('days_off_are_added_and_taken_away_one_at_a_time', async () => {
  const { user, host } = await section();
  const form = within(await screen.findByRole('form', { name: 'Add days off' }));
  await user.click(form.getByRole('button', { name: 'Add days off' }));
  expect(form.getByLabelText('First day').getAttribute('aria-invalid'), 'a day is needed').toBe('true');
  await user.type(form.getByLabelText('First day'), '1 May 2026');
  await user.type(form.getByLabelText('What for'), 'May Day');
  await user.click(form.getByRole('button', { name: 'Add days off' }));
  const list = within(screen.getByRole('list', { name: 'Days off' }));
  await list.findByText(/May Day/u);
  expect(host.asked).toContainEqual({
    name: 'availability.add_days_off',
    payload: { firstDay: '2026-05-01', reason: 'May Day' },
  });
  await user.click(list.getByRole('button', { name: /^Take away: Sat 7 Mar/u }));
  await waitFor(() => expect(list.queryByText(/Training/u)).toBeNull());
  expect(list.getByText(/One session is booked in it/u)).toBeTruthy();
});
