import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { ProposalItem } from '@/bindings/ProposalItem';
import type { Sheet } from '@/features/sessions/sheet';
import { accountAnswers, proposals } from '@/gallery/calendarAccounts';
import { draw } from '@/testKit';
import { Proposals } from './Proposals';

function shown(waits: ProposalItem[]) {
  const open = vi.fn<(sheet: Sheet) => void>();
  return { ...draw(<Proposals open={open} />, accountAnswers([], waits)), open };
}

it('what_was_moved_elsewhere_opens_the_move_with_its_new_time', async () => {
  const { user, open, host } = shown(proposals);
  await user.click(await screen.findByRole('button', { name: /^Look and take over: Leo Brandt/u }));
  expect(open).toHaveBeenCalledWith({
    sheet: 'move',
    sessionId: 's-2',
    start: '2026-03-05T11:00',
    minutes: 45,
  });
  expect(
    host.asked.map(({ name }) => name),
    'looking changes nothing',
  ).toEqual(['calendars.accounts']);
});

it('what_was_taken_out_elsewhere_opens_the_outcome_with_cancelling_chosen', async () => {
  const { user, open } = shown(proposals);
  await user.click(await screen.findByRole('button', { name: /^Look and take over: Sofie/u }));
  expect(open).toHaveBeenCalledWith({ sheet: 'outcome', sessionId: 's-4', outcome: 'cancelled' });
});

it('a_date_of_a_group_opens_its_own_sheet', async () => {
  const { user, open } = shown([
    {
      id: 'p-g',
      kind: 'group_session',
      subjectId: 'gs-1',
      what: 'deleted',
      sentence: 'Leading: is it cancelled?',
    },
  ]);
  await user.click(await screen.findByRole('button', { name: /^Look and take over/u }));
  expect(open).toHaveBeenCalledWith({ sheet: 'group-date', groupSessionId: 'gs-1' });
});

it('keeping_ones_own_time_answers_the_question', async () => {
  const { user, host } = shown(proposals);
  await user.click(await screen.findByRole('button', { name: /^Keep mine: Leo Brandt/u }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  expect(host.asked.find(({ name }) => name === 'calendars.decline')?.payload).toEqual({
    proposalId: 'p-moved',
  });
});

it('what_was_made_to_repeat_elsewhere_becomes_single_again_or_stays_there', async () => {
  const { user, open, host } = shown(proposals);
  await user.click(await screen.findByRole('button', { name: /^Make it single there: Ben Achterberg/u }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  expect(host.asked.find(({ name }) => name === 'calendars.keep_single')?.payload).toEqual({
    proposalId: 'p-repeats',
  });
  expect(open, 'nothing hangs on it here').not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: /^Look and take over: Ben/u })).toBeNull();
});

it('nothing_stands_there_without_a_question', async () => {
  const { host } = shown([]);
  await waitFor(() => expect(host.asked).toHaveLength(1));
  expect(screen.queryByRole('list')).toBeNull();
});
