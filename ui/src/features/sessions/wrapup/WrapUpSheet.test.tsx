import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import type { FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { sheetOf, wrapUpAnswers } from '@/gallery/wrapUp';
import { WrapUpSheet } from './WrapUpSheet';

beforeEach(() => drafts.forgetAll());

async function wrapUp(more: FakeAnswers = {}) {
  const open = vi.fn();
  const onClose = vi.fn();
  const drawn = draw(<WrapUpSheet sessionId="s-mon" minutes={58} open={open} onClose={onClose} />, {
    ...wrapUpAnswers(),
    ...more,
  });
  const sheet = within(await screen.findByRole('dialog'));
  const finished = () =>
    drawn.host.asked.filter(({ name }) => name === 'wrapup.finish').map(({ payload }) => payload);
  return { ...drawn, sheet, finished, open, onClose };
}

it('everything_is_done_at_once_by_the_keyboard_alone', async () => {
  const { user, sheet, finished, open } = await wrapUp();
  await sheet.findByText('1 session used, 2 left.');
  await user.click(sheet.getByRole('button', { name: 'Add a commitment' }));
  await user.keyboard('Write it down{Enter}{Control>}s{/Control}');
  await waitFor(() => expect(finished()).toHaveLength(1));
  expect(finished()[0]).toMatchObject({
    outcome: { sessionId: 's-mon', saying: { outcome: 'held', actualMinutes: 58 } },
    commitments: [
      { title: 'Walk home on Wednesdays', due: { kind: 'nextSession' } },
      { title: 'Write it down', due: { kind: 'nextSession' } },
    ],
    message: { subject: 'What we spoke about', body: 'Dear Leo' },
  });
  expect(open, 'the draft is next').toHaveBeenCalledWith({ sheet: 'message', messageId: 'm-1' });
});

it('each_part_is_sent_as_it_was_chosen', async () => {
  const { user, sheet, finished } = await wrapUp();
  const earlier = await sheet.findByRole('radiogroup', { name: 'Call the bank' });
  await user.click(within(earlier).getByRole('radio', { name: 'Goes on' }));
  const [first] = sheetOf().proposed;
  await user.click(sheet.getByRole('radio', { name: first?.sentence ?? '' }));
  await user.click(sheet.getByRole('switch', { name: /Keep it as a draft/u }));
  await user.click(sheet.getByRole('button', { name: 'Wrap up' }));
  await waitFor(() => expect(finished()).toHaveLength(1));
  expect(finished()[0]).toMatchObject({
    actions: [{ kind: 'carried', actionId: 'a-1', due: { kind: 'nextSession' } }],
    next: first?.start,
  });
  expect(finished()[0]).not.toHaveProperty('message');
});

it('what_belongs_to_a_session_that_was_held_goes_with_another_outcome', async () => {
  const { user, sheet, finished } = await wrapUp();
  await user.click(await sheet.findByRole('radio', { name: 'No-show' }));
  expect(sheet.queryByRole('button', { name: 'Add a commitment' })).toBeNull();
  await user.click(sheet.getByRole('button', { name: 'Wrap up' }));
  await waitFor(() => expect(finished()).toHaveLength(1));
  expect(finished()[0]).toMatchObject({ commitments: [], actions: [], answers: [] });
});
