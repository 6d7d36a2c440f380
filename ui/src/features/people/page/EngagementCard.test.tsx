import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { toDecide } from '@/gallery/deciding';
import { peopleAnswers } from '@/gallery/people';
import { anna, everybody, month, six } from '@/gallery/peopleData';
import { answer } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { useRead } from '@/rpc/query';
import { EngagementCard } from './EngagementCard';

beforeEach(() => {
  drafts.forgetAll();
  undoLine.clear();
});

const links = { journey: (id: string) => `#${id}`, onRefund: vi.fn(), savePdf: vi.fn() };

function Card() {
  const person = useRead('people.page', { personId: 'anna' });
  const engagement = person?.engagements.find(({ id }) => id === 'six');
  if (engagement === undefined) return null;
  return <EngagementCard engagement={engagement} personId="anna" links={links} />;
}

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

function drawn() {
  const all = draw(
    <>
      <Card />
      <Offered />
    </>,
    {
      ...peopleAnswers([...everybody], { ...anna, engagements: [six, month] }),
      'today.overview': () => answer({ attention: toDecide }),
    },
  );
  const asked = (name: string) =>
    all.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  return { ...all, asked };
}

async function why(user: ReturnType<typeof drawn>['user']) {
  await user.click(await screen.findByRole('button', { name: /2 of 7 sessions left/u }));
  return within(await screen.findByRole('dialog', { name: 'Why this balance' }));
}

it('the_card_says_what_will_not_fit_how_it_is_paid_and_what_was_before', async () => {
  const { user } = drawn();
  expect(await screen.findByText('Will not fit: 2 left, 1 fits until 12 May 2026.')).toBeTruthy();
  expect(screen.getByText('Paid in 3 parts, one each month.')).toBeTruthy();
  expect(screen.getByText(/€440.00 of €660.00 were left to pay/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Refund: Six sessions' }));
  expect(links.onRefund).toHaveBeenCalledWith('six');
});

it('credits_are_let_go_where_the_core_says_that_their_day_has_come', async () => {
  const { user, asked } = drawn();
  const sheet = await why(user);
  await user.click(await sheet.findByRole('button', { name: 'Let expire' }));
  expect(await screen.findByText('Credits ended: Anna Feldmann')).toBeTruthy();
  expect(asked('credits.let_expire')).toEqual([{ engagementId: 'six', batchId: 'b1' }]);
});

it('credits_move_to_another_engagement_and_every_bad_field_is_marked', async () => {
  const { user, asked } = drawn();
  const sheet = await why(user);
  await user.click(await sheet.findByRole('button', { name: 'Move elsewhere' }));
  const form = within(await sheet.findByRole('form', { name: 'Move to another engagement' }));
  await user.click(form.getByRole('button', { name: 'Move them' }));
  expect(await form.findByText('This is needed.'), 'to which').toBeTruthy();
  expect(asked('credits.transfer')).toEqual([]);
  const to = form.getByRole('combobox', { name: 'To which engagement' });
  to.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect((to as HTMLInputElement).value, 'not the one that they come from').toMatch(/^Monthly retainer/u);
  await user.click(form.getByRole('button', { name: 'Move them' }));
  expect(await form.findByText('This is too small.')).toBeTruthy();
  await user.type(form.getByLabelText('Sessions'), '1');
  await user.type(form.getByLabelText('Why'), 'They go on monthly');
  await user.click(form.getByRole('button', { name: 'Move them' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(asked('credits.transfer').at(-1)).toEqual({
    engagementId: 'six',
    toEngagementId: 'month',
    amount: 1,
    reason: 'They go on monthly',
  });
});

it('the_statement_is_saved_where_the_coach_says', async () => {
  const { user, asked } = drawn();
  const sheet = await why(user);
  await user.click(await sheet.findByRole('button', { name: 'Save a statement' }));
  await waitFor(() =>
    expect(links.savePdf).toHaveBeenCalledWith('Sessions of Anna Feldmann, 17 March 2026.pdf', 'JVBERg=='),
  );
  expect(asked('credits.statement')).toEqual([{ engagementId: 'six' }]);
});

it('a_pause_may_have_begun_and_may_have_an_end_and_is_resumed', async () => {
  const { user, asked } = drawn();
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  const form = within(await screen.findByRole('form', { name: 'Pause' }));
  await user.type(form.getByLabelText('From'), '10 Mar 2026');
  await user.type(form.getByLabelText('Goes on'), '1 Mar 2026');
  await user.keyboard('{Control>}s{/Control}');
  expect(await form.findByText('The end is before the start.')).toBeTruthy();
  await user.clear(form.getByLabelText('Goes on'));
  await user.type(form.getByLabelText('Goes on'), '1 May 2026');
  await user.type(form.getByLabelText('Why'), 'New job');
  await user.click(form.getByRole('button', { name: 'Pause it' }));
  expect(await screen.findByText('Engagement paused.')).toBeTruthy();
  expect(asked('engagements.pause').at(-1)).toEqual({
    engagementId: 'six',
    from: '2026-03-10',
    until: '2026-05-01',
    reason: 'New job',
  });
  await user.click(await screen.findByRole('button', { name: 'Resume' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Does it go on?' }));
  await user.click(dialog.getByRole('button', { name: 'Resume' }));
  await waitFor(() =>
    expect(asked('engagements.change_state')).toEqual([{ engagementId: 'six', state: 'active' }]),
  );
});
