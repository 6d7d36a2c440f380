import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import type { Sheet } from '@/features/sessions/sheet';
import { dayAnswers } from '@/gallery/dayAnswers';
import { draw } from '@/testKit';
import { OffersLine } from './OffersLine';

beforeEach(() => {
  closeSheets();
  drafts.forgetAll();
});

async function opened(sheet: Sheet, filled = true) {
  around.open(sheet);
  const drawn = draw(<Sheets />, {
    ...dayAnswers(filled),
    'messages.open': () => ({ data: null, touched: [], undo: null }),
  });
  const dialog = await screen.findByRole('dialog');
  const asked = (name: string) =>
    drawn.host.asked.filter((request) => request.name === name).map(({ payload }) => payload);
  return { ...drawn, dialog: within(dialog), asked };
}

it('the_times_that_suit_best_are_ticked_and_go_out_with_what_the_coach_changes', async () => {
  const { user, dialog, asked } = await opened({ sheet: 'offer', personId: 'leo' });
  const box = (name: RegExp) => dialog.getByRole<HTMLInputElement>('checkbox', { name });
  await waitFor(() => expect(box(/^Wed 4 Mar, 10:00/u).checked).toBe(true));
  expect(box(/^Wed 4 Mar, 14:00/u).checked).toBe(false);
  await user.click(box(/^Wed 4 Mar, 10:00/u));
  await user.click(box(/^Thu 5 Mar, 14:30/u));
  await user.click(dialog.getByRole('button', { name: 'Hold them and write' }));
  await waitFor(() =>
    expect(asked('slots.offer')).toEqual([
      {
        personId: 'leo',
        engagementId: 'e-leo',
        medium: 'video',
        starts: ['2026-03-05T10:00', '2026-03-05T14:30', '2026-03-09T10:00', '2026-03-10T10:00'],
      },
    ]),
  );
});

it('no_more_can_be_ticked_than_the_core_takes', async () => {
  const { user, dialog } = await opened({ sheet: 'offer', personId: 'leo' });
  const box = (name: RegExp) => dialog.getByRole<HTMLInputElement>('checkbox', { name });
  await waitFor(() => expect(box(/^Wed 4 Mar, 10:00/u).checked).toBe(true));
  await user.click(box(/^Wed 4 Mar, 14:00/u));
  expect(box(/^Thu 5 Mar, 14:30/u).disabled).toBe(true);
  await user.click(box(/^Wed 4 Mar, 14:00/u));
  expect(box(/^Thu 5 Mar, 14:30/u).disabled).toBe(false);
});

it('a_pasted_answer_is_taken_and_the_confirmation_is_at_hand', async () => {
  const { user, dialog, asked } = await opened({ sheet: 'slot-offer', offerId: 'offer-1' });
  await user.type(dialog.getByLabelText('What came back'), 'Re: [[slot 7f3k9q2m-2]');
  await user.click(dialog.getByRole('button', { name: 'Take the answer' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Booked with Leo Brandt');
  expect(asked('slots.answer')).toEqual([{ text: 'Re: [slot 7f3k9q2m-2]', offerId: 'offer-1' }]);
  expect(dialog.getByRole('button', { name: 'Write the confirmation' })).toBeTruthy();
});

it('free_words_decide_nothing_and_the_coach_takes_a_time_by_hand', async () => {
  const { user, dialog, asked } = await opened({ sheet: 'slot-offer', offerId: 'offer-1' });
  await user.type(dialog.getByLabelText('What came back'), 'Thursday is fine');
  await user.click(dialog.getByRole('button', { name: 'Take the answer' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Choose it below');
  await user.click(dialog.getByRole('button', { name: /^Take this one: Thu 5 Mar/u }));
  await waitFor(() => expect(asked('slots.take')).toEqual([{ offerId: 'offer-1', number: 2 }]));
});

it('an_offer_that_is_over_leads_to_its_session_and_takes_nothing', async () => {
  const { dialog } = await opened({ sheet: 'slot-offer', offerId: 'offer-2' });
  expect(dialog.getByText('Taken: Tue 10 Mar, 10:00')).toBeTruthy();
  expect(dialog.getByRole('button', { name: 'Open the session' })).toBeTruthy();
  expect(dialog.queryByRole('button', { name: /^Take this one/u })).toBeNull();
  expect(dialog.queryByLabelText('What came back')).toBeNull();
});

it('the_times_go_to_the_coachs_own_calendar_as_a_file', async () => {
  const { user, dialog, host } = await opened({ sheet: 'slot-offer', offerId: 'offer-1' });
  await user.click(dialog.getByRole('button', { name: 'Calendar file' }));
  await waitFor(() =>
    expect(host.saved).toEqual([{ name: expect.stringMatching(/\.ics$/u) as string, kind: 'calendar' }]),
  );
});

it('all_offers_are_listed_and_an_answer_finds_its_own', async () => {
  const { user, dialog } = await opened({ sheet: 'slot-offers' });
  expect(await dialog.findByText('Leo Brandt')).toBeTruthy();
  await user.type(dialog.getByLabelText('What came back'), '[[slot 7f3k9q2m-2]');
  await user.click(dialog.getByRole('button', { name: 'Take the answer' }));
  expect(await dialog.findByRole('button', { name: 'Look at the offer' })).toBeTruthy();
});

it('how_many_wait_stands_on_the_calendar_and_nothing_where_none_does', async () => {
  const clicked: string[] = [];
  const { user } = draw(<OffersLine onOpen={() => clicked.push('open')} />, dayAnswers(true));
  await user.click(
    await screen.findByRole('button', { name: /^An offer of times waits for an answer. It ends on Friday/u }),
  );
  expect(clicked).toEqual(['open']);
});

it('no_line_stands_there_where_no_offer_waits', async () => {
  const { host } = draw(<OffersLine onOpen={() => undefined} />, dayAnswers(false));
  await waitFor(() => expect(host.asked.map(({ name }) => name)).toContain('slots.waiting'));
  expect(screen.queryByRole('button')).toBeNull();
});
