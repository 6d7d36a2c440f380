import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { App } from '@/app/App';
import { practiceAnswers } from '@/gallery/practice';
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
