import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { groupsAnswers } from '@/gallery/groups';
import { programme } from '@/gallery/groupsData';
import { peopleAnswers } from '@/gallery/people';
import { practiceAnswers } from '@/gallery/practice';
import { settingsAnswers } from '@/gallery/settings';
import { answer, FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import type { GroupsAround } from './around';
import { GroupPage } from './GroupPage';
import { GroupsPage } from './GroupsPage';

beforeEach(() => drafts.forgetAll());

const saved: string[] = [];
const around: GroupsAround = {
  places: {
    groups: '#groups',
    group: (id) => `#group/${id}`,
    person: (id) => `#person/${id}`,
    messages: '#messages',
  },
  toGroup: () => undefined,
  openLink: () => undefined,
  savePdf: (name) => saved.push(name),
};

const answers = () => ({
  ...practiceAnswers({ state: 'open' }),
  ...dayAnswers(true),
  ...settingsAnswers(),
  ...peopleAnswers(),
  ...groupsAnswers(),
});

function drawGroup(groupId = 'g-1') {
  const drawn = draw(<GroupPage groupId={groupId} {...around} />, answers());
  const asked = (name: string) =>
    drawn.host.asked.filter((request) => request.name === name).map(({ payload }) => payload);
  return { ...drawn, asked };
}

it('each_group_stands_in_the_list_with_its_places_and_its_sentence', async () => {
  draw(
    <GroupsPage {...around} tabs={[]} adding={false} onAdd={() => undefined} onAddClosed={() => undefined} />,
    answers(),
  );
  const list = within(await screen.findByRole('list', { name: 'Groups' }));
  const row = list.getByRole('link', { name: 'Leading without a title' }).closest('li');
  expect(row?.textContent).toContain('Programme · 4 of 4 · 2 waiting');
  expect(row?.textContent).toContain('Today at 18:00: date 3 of 6.');
});

it('a_group_is_begun_and_its_bad_field_is_marked', async () => {
  const opened: string[] = [];
  const { user, host } = draw(
    <GroupsPage
      {...around}
      tabs={[]}
      adding
      onAdd={() => undefined}
      onAddClosed={() => undefined}
      toGroup={(id) => opened.push(id)}
    />,
    answers(),
  );
  const form = within(await screen.findByRole('form', { name: 'New group' }));
  await user.click(form.getByRole('button', { name: 'Begin the group' }));
  expect(await form.findByText('This is needed.')).toBeTruthy();
  await user.type(form.getByLabelText('Title'), 'Evenings');
  await user.type(form.getByLabelText('Price of one place'), '90');
  await user.click(form.getByRole('button', { name: 'Begin the group' }));
  await waitFor(() => expect(opened).toEqual(['g-3']));
  expect(host.asked.findLast(({ name }) => name === 'groups.save')?.payload).toEqual({
    details: {
      title: 'Evenings',
      description: '',
      kind: 'programme',
      capacity: 8,
      sessionMinutes: 90,
      medium: 'video',
      price: { minor: 9_000, currency: 'EUR' },
      countsHours: true,
    },
  });
});

it('who_waits_stands_in_order_and_moves_up_when_somebody_goes', async () => {
  const { user, asked } = drawGroup();
  const waiting = within(await screen.findByRole('list', { name: 'Waiting list' }));
  expect(waiting.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Mara Kovač',
    'Priya Raman',
  ]);
  await user.click(screen.getByRole('button', { name: 'Withdraw: Leo Brandt' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Does Leo Brandt no longer take part?' }));
  expect(asked('groups.withdraw'), 'nothing happens before the answer').toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByText('Mara Kovač moves up.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Waiting to be sent' }).getAttribute('href')).toBe('#messages');
  expect(asked('groups.withdraw')).toEqual([{ participantId: 'p-leo' }]);
});

it('one_sheet_says_who_came_shows_what_follows_for_each_and_is_saved_once', async () => {
  const { user, asked } = drawGroup();
  await user.click(await screen.findByRole('button', { name: 'Say who came' }));
  const form = within(await screen.findByRole('form', { name: 'Who came' }));
  const leo = within(form.getByRole('radiogroup', { name: 'Whether Leo Brandt came' }));
  await user.click(leo.getByRole('radio', { name: 'Missed it' }));
  expect(await form.findByText('1 session used by the policy, 3 left.')).toBeTruthy();
  await user.click(form.getByRole('switch', { name: 'Forgive it this time: Leo Brandt' }));
  await waitFor(() => expect(form.queryByText('1 session used by the policy, 3 left.')).toBeNull());
  const sofie = within(form.getByRole('group', { name: 'No credit is left' }));
  await user.click(sofie.getByRole('radio', { name: 'This one is a gift' }));
  expect(await form.findByText('3 of 4 came.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'It was held' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked('groups.say_attendance')).toEqual([
    {
      groupSessionId: 'gs-b',
      attendance: [
        { participantId: 'p-anna', attended: 'present', waive: false },
        { participantId: 'p-leo', attended: 'absent', waive: true },
        { participantId: 'p-long', attended: 'present', waive: false },
        { participantId: 'p-sofie', attended: 'present', waive: false, withoutCredit: 'courtesy' },
      ],
    },
  ]);
});

it('forgiven_is_only_who_was_missed', async () => {
  const { user, asked } = drawGroup();
  await user.click(await screen.findByRole('button', { name: 'Say who came' }));
  const form = within(await screen.findByRole('form', { name: 'Who came' }));
  const leo = within(form.getByRole('radiogroup', { name: 'Whether Leo Brandt came' }));
  await user.click(leo.getByRole('radio', { name: 'Missed it' }));
  await user.click(await form.findByRole('switch', { name: 'Forgive it this time: Leo Brandt' }));
  await user.click(leo.getByRole('radio', { name: 'Came' }));
  await user.click(form.getByRole('button', { name: 'It was held' }));
  await waitFor(() => expect(asked('groups.say_attendance')).toHaveLength(1));
  expect(asked('groups.say_attendance')[0]).toMatchObject({
    attendance: [{}, { participantId: 'p-leo', attended: 'present', waive: false }, {}, {}],
  });
});

it('a_full_group_puts_the_next_one_on_the_waiting_list_and_waits_for_another', async () => {
  const { user, asked } = drawGroup();
  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  const form = within(await screen.findByRole('form', { name: 'Add a person to the group' }));
  expect(screen.getByText('4 of 4 places are taken. Whoever is added now waits, in order.')).toBeTruthy();
  expect(form.queryByRole('switch'), 'who waits is not charged yet').toBeNull();
  await user.type(form.getByRole('combobox', { name: 'Person' }), 'Ben{Enter}');
  await user.click(form.getByRole('button', { name: 'Put on the waiting list' }));
  expect(await form.findByText('ben waits, as number 3.')).toBeTruthy();
  expect(asked('groups.register')).toEqual([
    { groupId: 'g-1', personId: 'ben', beginFromOffer: false, charge: false },
  ]);
  expect(form.getByRole<HTMLInputElement>('combobox', { name: 'Person' }).value).toBe('');
});

it('reminders_are_drafted_and_the_sheet_for_signing_is_saved', async () => {
  const { user, asked } = drawGroup();
  await user.click(await screen.findByRole('button', { name: /^Tue, 3 Mar 2026/u }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('button', { name: 'Draft 3 reminders' }));
  expect(await sheet.findByText('3 reminders were drafted. One was written before.')).toBeTruthy();
  expect(asked('groups.draft_reminders')).toEqual([{ groupSessionId: 'gs-1' }]);
  await user.click(sheet.getByRole('button', { name: 'Sheet for signing as PDF' }));
  await waitFor(() => expect(saved).toEqual(['Attendance.pdf']));
  expect(asked('groups.attendance_sheet')).toEqual([{ groupId: 'g-1', groupSessionId: 'gs-1' }]);
});

it('what_a_place_is_paid_by_and_what_they_said_is_changed', async () => {
  const { user, asked } = drawGroup();
  await user.click(await screen.findByRole('button', { name: 'Change: Anna Feldmann' }));
  const form = within(await screen.findByRole('form', { name: 'Change the place of Anna Feldmann' }));
  const by = form.getByRole<HTMLInputElement>('combobox', { name: 'Paid by' });
  expect(by.value, 'what it is paid by now, though it is not among those that run').toBe('Six evenings');
  await user.click(by);
  await user.click(await screen.findByRole('option', { name: /^Six sessions/u, hidden: true }));
  const said = form.getByLabelText<HTMLInputElement>('What they said about it');
  expect(said.value).toBe('Would like to speak of Jonas.');
  await user.clear(said);
  await user.type(said, 'No nuts');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked('groups.change_participant')).toEqual([
    { participantId: 'p-anna', engagementId: 'six', answer: 'No nuts' },
  ]);
  const list = within(screen.getByRole('list', { name: 'Participants' }));
  expect(await list.findByText(/No nuts/u)).toBeTruthy();
});

it('whoever_waits_can_be_changed_too_and_a_refusal_stays_beside_its_field', async () => {
  let refuses = true;
  const { user, host } = draw(<GroupPage groupId="g-1" {...around} />, {
    ...answers(),
    'groups.change_participant': () => {
      if (!refuses) return answer({ page: programme, effects: [], drafts: [] });
      throw new FakeRefusal({
        code: 'invalid',
        message: 'Some fields need another value.',
        issues: [{ field: 'answer', problem: 'tooLong', sentence: 'This is too long.' }],
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Change: Mara Kovač' }));
  const form = within(await screen.findByRole('form', { name: 'Change the place of Mara Kovač' }));
  await user.type(form.getByLabelText('What they said about it'), 'Any evening');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('This is too long.')).toBeTruthy();
  refuses = false;
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(host.asked.findLast(({ name }) => name === 'groups.change_participant')?.payload).toEqual({
    participantId: 'p-mara',
    answer: 'Any evening',
  });
});
