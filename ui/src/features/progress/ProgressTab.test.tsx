import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { progressAnswers } from '@/gallery/progress';
import { draw } from '@/testKit';
import { ProgressTab } from './ProgressTab';

beforeEach(() => drafts.forgetAll());

function open({ empty = false } = {}) {
  const drawn = draw(<ProgressTab personId="anna" />, { ...dayAnswers(true), ...progressAnswers({ empty }) });
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  return { ...drawn, asked };
}

it('a_commitment_is_done_with_one_press_and_let_go_with_a_word', async () => {
  const { user, asked } = open();
  const title = 'Ask Marc for ten minutes before the round';
  await user.click(await screen.findByRole('button', { name: `Let it go: ${title}` }));
  const sheet = within(await screen.findByRole('dialog', { name: 'What became of it' }));
  await user.type(sheet.getByLabelText('What there is to say of it'), 'It was never hers.');
  expect(asked('actions.say'), 'only asked for yet').toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Let it go' }));
  await waitFor(() =>
    expect(asked('actions.say')).toEqual([
      { actionId: 'a1', status: 'dropped', remark: 'It was never hers.' },
    ]),
  );
  await user.click(
    await screen.findByRole('button', { name: 'Done: Write down what went well, three evenings' }),
  );
  await waitFor(() => expect(asked('actions.say').at(-1)).toEqual({ actionId: 'a2', status: 'done' }));
  expect(await screen.findByText('4 that are closed')).toBeTruthy();
});

it('a_commitment_is_carried_to_a_day_that_must_be_named', async () => {
  const { user, asked } = open();
  expect(await screen.findByText(/worth talking about what stands in its way/u)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /^Carry it on: Write down/u }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Carry it on' }));
  await user.click(sheet.getByRole('radio', { name: 'A day' }));
  await user.click(sheet.getByRole('button', { name: 'Carry it on' }));
  expect(await sheet.findByText('This is needed.')).toBeTruthy();
  expect(asked('actions.carry')).toEqual([]);
  await user.type(sheet.getByLabelText('Day'), '20 Mar 2026{Enter}');
  await waitFor(() =>
    expect(asked('actions.carry')).toEqual([{ actionId: 'a2', due: { kind: 'day', on: '2026-03-20' } }]),
  );
});

it('a_new_commitment_is_due_by_the_next_session_unless_a_day_is_given', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: 'Add a commitment' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'New commitment' }));
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  expect(await sheet.findByText('This is needed.')).toBeTruthy();
  await user.type(sheet.getByLabelText('What they will do'), 'Sleep on it');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(asked('actions.save').at(-1)).toEqual({
      personId: 'anna',
      details: { title: 'Sleep on it', size: 'small', due: { kind: 'nextSession' } },
    }),
  );
});

it('a_goal_keeps_its_history_when_its_words_change', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: /^I want to lead the team/u }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Goal' }));
  expect(await sheet.findByText('The wish was: I want to be a better boss.')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Change the words' }));
  const form = within(await screen.findByRole('dialog', { name: 'Change the words' }));
  const wish = form.getByLabelText('The wish, in their own words');
  await user.clear(wish);
  await user.type(wish, 'To lead as myself.');
  await user.click(form.getByRole('button', { name: 'Save the goal' }));
  await waitFor(() =>
    expect(asked('goals.save').at(-1)).toMatchObject({
      goalId: 'g1',
      wording: {
        wish: 'To lead as myself.',
        outcome: 'I run the Monday round myself and leave it with energy.',
        by: '2026-06-30',
      },
    }),
  );
});

it('a_goal_that_is_let_go_says_why', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: /^I want to lead the team/u }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Goal' }));
  await user.click(sheet.getByRole('radio', { name: 'Let go' }));
  await user.click(sheet.getByRole('button', { name: 'Say so' }));
  expect(await sheet.findByText('This is needed.')).toBeTruthy();
  await user.type(sheet.getByLabelText('Why'), 'It was her boss who wished it.');
  await user.click(sheet.getByRole('button', { name: 'Say so' }));
  await waitFor(() =>
    expect(asked('goals.set_state').at(-1)).toEqual({
      goalId: 'g1',
      state: 'released',
      reason: 'It was her boss who wished it.',
    }),
  );
});

it('a_step_is_reached_today', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: /^I want to lead the team/u }));
  await user.click(await screen.findByRole('checkbox', { name: /Run one Monday round/u }));
  await waitFor(() =>
    expect(asked('goals.reach_milestone')).toEqual([{ milestoneId: 'm2', reachedOn: '2026-03-03' }]),
  );
});

it('what_has_moved_is_said_item_by_item', async () => {
  open();
  const rows = within(await screen.findByRole('list', { name: 'What has moved: Wheel of Life' }));
  expect(rows.getByText('Career moved from 4 to 8.')).toBeTruthy();
  expect(rows.getByText('Friends stayed at 5.')).toBeTruthy();
  expect(screen.getByText('As a single figure: T 57.6. 50 is as expected.')).toBeTruthy();
  expect(screen.getByText('“We worked on what matters to me” stood at 7.')).toBeTruthy();
});

it('a_check_is_handed_over_alone_and_ends_with_thanks', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: 'Measure now: Session check' }));
  const stage = within(await screen.findByRole('dialog', { name: 'How was this session for you?' }));
  expect(stage.queryByText('When in the work'), 'nothing of the practice').toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog', { name: 'How was this session for you?' })).not.toBeNull();
  await user.click(stage.getByRole('button', { name: 'Done' }));
  expect(await stage.findAllByText('This is needed.')).toHaveLength(4);
  await user.click(
    within(stage.getByRole('group', { name: 'I felt heard' })).getByRole('radio', { name: '8' }),
  );
  await user.keyboard('{Enter}9{Enter}10{Enter}7{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Thank you.' })).toBeTruthy();
  expect(asked('measurements.take').at(-1)).toMatchObject({
    instrumentId: 'session_check',
    takenOn: '2026-03-03',
    answers: {
      i_felt_heard: 8,
      we_worked_on_what_matters_to_me: 9,
      the_way_we_worked_suited_me: 10,
      all_in_all_it_was_of_use: 7,
    },
  });
  await user.click(screen.getByRole('button', { name: 'Back to the practice' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Thank you.' })).toBeNull());
});

it('levels_are_chosen_by_their_words', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: 'Measure now: Described levels' }));
  const stage = within(await screen.findByRole('dialog', { name: 'Described levels' }));
  await user.click(stage.getByRole('radio', { name: /^I run it and ask what they need/u }));
  await user.click(stage.getByRole('radio', { name: /^Evening: I run it and look at people/u }));
  await user.click(stage.getByRole('radio', { name: 'End' }));
  await user.click(stage.getByRole('button', { name: 'Keep it' }));
  await waitFor(() =>
    expect(asked('measurements.take').at(-1)).toMatchObject({
      instrumentId: 'attainment',
      moment: 'end',
      answers: { the_monday_round: 1, evenings: 0 },
    }),
  );
});

it('other_words_are_a_new_version_and_it_says_so', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: 'More: Wheel of Life' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change the questions', hidden: true }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Change the questions' }));
  expect(sheet.getByText(/Other questions are a new version/u)).toBeTruthy();
  const second = sheet.getByLabelText('Segment 2');
  await user.clear(second);
  await user.click(sheet.getByRole('button', { name: 'Save as a new version' }));
  expect(await sheet.findByText('This is needed.')).toBeTruthy();
  await user.type(second, 'Enough');
  await user.click(sheet.getByRole('button', { name: 'Remove: Fun' }));
  await user.click(sheet.getByRole('button', { name: 'Save as a new version' }));
  await waitFor(() =>
    expect(asked('instruments.save').at(-1)).toMatchObject({
      instrumentId: 'wheel_of_life',
      items: [
        { key: 'career', label: 'Career' },
        { key: 'money', label: 'Enough' },
        { label: 'Health' },
        { label: 'Partner and family' },
        { label: 'Friends' },
        { label: 'Growth' },
        { label: 'Home' },
      ],
    }),
  );
});

it('what_is_described_is_described_before_it_is_measured', async () => {
  const { user, asked } = open({ empty: true });
  await user.click(await screen.findByRole('button', { name: 'Begin to measure' }));
  await user.click(await screen.findByRole('radio', { name: 'Described levels' }));
  await user.click(screen.getByRole('button', { name: 'Look at the questions' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Described levels' }));
  const first = within(await sheet.findByRole('group', { name: 'Goal 1' }));
  await user.clear(first.getByLabelText('As expected'));
  await user.click(first.getByRole('radio', { name: '4' }));
  await user.click(sheet.getByRole('button', { name: 'Begin' }));
  expect(await first.findByText('This is needed.')).toBeTruthy();
  await user.type(first.getByLabelText('As expected'), 'I look at people.');
  await user.click(sheet.getByRole('button', { name: 'Begin' }));
  await waitFor(() =>
    expect(asked('instruments.save').at(-1)).toMatchObject({
      shipped: 'attainment',
      items: [
        {
          weight: 4,
          levels: [
            expect.anything(),
            expect.anything(),
            'I look at people.',
            expect.anything(),
            expect.anything(),
          ],
        },
        { weight: 1 },
      ],
    }),
  );
  expect(await screen.findByRole('button', { name: 'Measure now: Described levels' })).toBeTruthy();
});

it('a_measurement_taken_by_mistake_is_removed_after_one_question', async () => {
  const { user, asked } = open();
  await user.click(await screen.findByRole('button', { name: 'More: Session check' }));
  await user.click(await screen.findByRole('menuitem', { name: 'All measurements', hidden: true }));
  await user.click(await screen.findByRole('button', { name: 'Remove the measurement of 2 Mar 2026' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this measurement?' }));
  expect(asked('measurements.remove')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(asked('measurements.remove')).toEqual([{ measurementId: 'session_check 1 1' }]));
});
