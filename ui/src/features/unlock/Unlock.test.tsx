import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { App } from '@/app/App';
import { practiceAnswers } from '@/gallery/practice';
import { answer, FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';

const right = 'harbour lantern cedar mosaic thistle';
const passphrase = () => screen.findByLabelText<HTMLInputElement>('Passphrase');

it('the_right_passphrase_opens_and_the_lock_closes', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'locked' }));
  await user.type(await passphrase(), `${right}{Enter}`);
  await user.click(await screen.findByRole('button', { name: 'Lock' }));
  expect((await passphrase()).value, 'nothing typed stays').toBe('');
});

it('a_wrong_one_says_so_and_later_asks_to_wait', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'locked' }));
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await user.type(await passphrase(), 'wrong{Enter}');
    await screen.findByText(attempt < 3 ? /does not open the practice/u : /try again in 8 seconds/u);
  }
  const before = host.asked.length;
  await user.type(await passphrase(), `${right}{Enter}`);
  expect(
    host.asked.slice(before).map(({ name }) => name),
    'while it waits it does not even ask',
  ).not.toContain('practice.unlock');
});

it('the_recovery_kit_shows_every_problem_at_once', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'locked' }));
  await user.click(await screen.findByRole('button', { name: 'Use the recovery kit' }));
  await user.click(screen.getByRole('button', { name: 'Open and set the new passphrase' }));
  expect(await screen.findByText('This differs from the recovery kit.')).toBeTruthy();
  expect(screen.getByText(/easy to guess/u)).toBeTruthy();
});

it('the_sample_practice_says_that_it_is_one_and_is_left_by_one_click', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'none' }));
  await user.click(await screen.findByRole('button', { name: 'Look around in a sample practice' }));
  expect(await screen.findByText('Sample practice')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave the sample' }));
  expect(await screen.findByRole('button', { name: 'Start my practice' })).toBeTruthy();
});

it('the_core_locking_by_itself_leads_back_to_the_gate', async () => {
  const answers = practiceAnswers({ state: 'open' });
  const { host } = draw(<App />, answers);
  await screen.findByRole('button', { name: 'Lock' });
  await host.rpc('practice.lock', null);
  host.lock();
  expect(await passphrase()).toBeTruthy();
});

it('a_backup_that_could_not_be_taken_is_told_where_the_coach_stands_then', async () => {
  const notice = 'Your practice is locked and safe, but no backup was taken. The disk is full.';
  const answers = practiceAnswers({ state: 'open' });
  const lock = answers['practice.lock'];
  const { user } = draw(<App />, {
    ...answers,
    'practice.lock': () => {
      lock?.(null as never);
      return answer({ notice }, { touched: ['vault'] });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Lock' }));
  expect(await screen.findByText(notice)).toBeTruthy();
});

it('the_keychain_is_offered_only_where_it_remembers_and_asked_to_only_if_wanted', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'locked' }));
  await passphrase();
  expect(screen.queryByRole('button', { name: /keychain/u })).toBeNull();
  await user.click(screen.getByLabelText(/keychain/u));
  await user.type(await passphrase(), `${right}{Enter}`);
  await user.click(await screen.findByRole('button', { name: 'Lock' }));
  expect(await screen.findByRole('button', { name: /keychain/u })).toBeTruthy();
  expect(host.asked.filter(({ name }) => name === 'practice.remember_on_this_computer')).toHaveLength(1);
});

it('the_newest_backup_is_chosen_and_opened_with_the_recovery_code', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'locked' }));
  await user.click(await screen.findByRole('button', { name: 'Restore a backup' }));
  await user.type(await screen.findByLabelText('Passphrase of this backup'), 'an old one');
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText(/does not open the backup/u)).toBeTruthy();

  await user.click(screen.getByRole('radio', { name: 'Recovery code' }));
  await user.type(await screen.findByLabelText('Code from the recovery kit'), 'K7QM 2XNA');
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  await screen.findByRole('navigation', { name: 'Places' });
  expect(host.asked.filter(({ name }) => name === 'backups.restore').at(-1)?.payload).toEqual({
    backup: { kind: 'listed', id: 'b2' },
    key: { kind: 'recoveryCode', code: 'K7QM 2XNA' },
  });
});

it('what_no_field_is_to_blame_for_is_said_on_the_welcome_too', async () => {
  const { user } = draw(<App />, {
    ...practiceAnswers({ state: 'none' }),
    'practice.look_around': () => {
      throw new FakeRefusal({ code: 'file', message: 'There is no room on the disk for the sample.' });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Look around in a sample practice' }));
  expect(await screen.findByText('There is no room on the disk for the sample.')).toBeTruthy();
});
