import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { App } from '@/app/App';
import { closeSheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { practiceAnswers } from '@/gallery/practice';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';

beforeEach(() => {
  window.location.hash = '#/today';
  closeSheets();
  drafts.forgetAll();
  undoLine.clear();
});

async function today(more: FakeAnswers = {}) {
  const drawn = draw(<App />, { ...practiceAnswers({ state: 'open' }), ...dayAnswers(true), ...more });
  const of = await screen.findByRole('group', { name: 'Say what happened: Leo Brandt' });
  const choose = async (outcome: string) => {
    await drawn.user.click(within(of).getByRole('button', { name: outcome }));
    return screen.findByRole('dialog');
  };
  const said = () => drawn.host.asked.filter(({ name }) => name === 'sessions.say_outcome');
  return { ...drawn, choose, said };
}

it('one_click_chooses_what_follows_is_read_and_enter_confirms', async () => {
  const { user, choose, said } = await today();
  const sheet = await choose('Held');
  await within(sheet).findByText('1 session used, 2 left.');
  expect(said(), 'nothing is said before it was confirmed').toEqual([]);
  await waitFor(() =>
    expect(document.activeElement, 'the next key confirms').toBe(
      within(sheet).getByRole('button', { name: 'It was held' }),
    ),
  );
  await user.keyboard('{Enter}');
  await screen.findByText('Outcome said: Leo Brandt');
  expect(said().map(({ payload }) => payload)).toEqual([
    { sessionId: 's-mon', saying: { outcome: 'held', waive: false, courtesy: false } },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('what_follows_changes_with_the_choice_before_anything_is_written', async () => {
  const { user, choose, said } = await today();
  const sheet = await choose('Cancelled');
  await within(sheet).findByText('1 session used by the policy, 2 left.');
  await user.click(within(sheet).getByRole('switch', { name: 'Forgive it this time' }));
  await within(sheet).findByText('Cancelled late, forgiven.');
  await user.click(within(sheet).getByRole('radio', { name: 'I cancelled' }));
  await within(sheet).findByText('Cancelled by you.');
  expect(said()).toEqual([]);
  await user.type(within(sheet).getByLabelText('Why, in your words'), 'Flu');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() =>
    expect(said().map(({ payload }) => payload)).toEqual([
      {
        sessionId: 's-mon',
        saying: { outcome: 'coach_cancelled', waive: false, courtesy: false, reason: 'Flu' },
      },
    ]),
  );
});

it('without_a_credit_the_coach_chooses_and_the_choice_is_sent', async () => {
  const { user, choose, said } = await today({
    'sessions.preview_outcome': ({ saying }: { saying: { withoutCredit?: string } }) => ({
      data: {
        effects: { status: 'held', needsChoice: saying.withoutCredit === undefined },
        sentences: saying.withoutCredit === undefined ? ['No credit is left: choose.'] : ['A gift.'],
      },
      touched: [],
      undo: null,
    }),
  });
  const sheet = await choose('Held');
  await user.click(await within(sheet).findByRole('radio', { name: 'This one is a gift' }));
  await within(sheet).findByText('A gift.');
  await user.click(within(sheet).getByRole('button', { name: 'It was held' }));
  await waitFor(() =>
    expect(said()[0]?.payload).toMatchObject({ saying: { outcome: 'held', withoutCredit: 'courtesy' } }),
  );
});

it('a_refused_preview_says_why_in_its_place_and_the_page_stays', async () => {
  const message = 'This session lies ahead, so it cannot have been held yet.';
  const { choose } = await today({
    'sessions.preview_outcome': () => {
      throw new FakeRefusal({ code: 'refused', message });
    },
  });
  const sheet = await choose('Held');
  expect(await within(sheet).findByText(message)).toBeTruthy();
  expect(screen.getByText('Needs you')).toBeTruthy();
});

it('escape_closes_and_what_was_typed_is_there_again', async () => {
  const { user, choose, said } = await today();
  const sheet = await choose('Cancelled');
  await user.type(within(sheet).getByLabelText('Why, in your words'), 'Child ill');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const again = await choose('No-show');
  expect(within(again).getByLabelText<HTMLInputElement>('Why, in your words').value).toBe('Child ill');
  expect(said()).toEqual([]);
});
