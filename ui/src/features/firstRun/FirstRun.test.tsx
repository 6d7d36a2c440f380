import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { App } from '@/app/App';
import type { SetUpPractice } from '@/bindings/SetUpPractice';
import { practiceAnswers } from '@/gallery/practice';
import { FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';

const button = (name: string) => screen.findByRole('button', { name });

it('from_nothing_to_an_open_practice', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'none' }));
  await user.click(await button('Start my practice'));

  await screen.findByText('harbour lantern cedar mosaic thistle');
  await user.click(await button('Use these words'));
  await user.click(await button('Lock my practice'));

  await screen.findByText('K7QM');
  await user.click(await button('Print'));
  expect(host.printed).toBe(1);
  await user.click(await button('Save as PDF'));
  await vi.waitFor(() => expect(host.saved).toEqual([{ name: 'Recovery kit.pdf', kind: 'pdf' }]));
  await user.click(await button('Continue'));
  expect(screen.queryByText('K7QM'), 'the page is tested, not the screen').toBeNull();
  await user.type(screen.getByLabelText('Group 3'), 'wrong');
  await user.type(screen.getByLabelText('Group 11'), '5dwe');
  await user.click(await button('It is safe'));
  expect(await screen.findByText('This differs from the recovery kit.')).toBeTruthy();
  await user.clear(screen.getByLabelText('Group 3'));
  await user.type(screen.getByLabelText('Group 3'), 'r4td');
  await user.click(await button('It is safe'));

  await user.click(await button('Continue'));
  expect(await screen.findByText('This is needed.'), 'a practice has a name').toBeTruthy();
  await user.type(screen.getByLabelText('Your name'), 'Johanna Linden');
  await user.click(await button('Continue'));

  await user.click(await screen.findByRole('radio', { name: 'Firm' }));
  await user.click(await button('Continue'));

  await user.click(await screen.findByLabelText('Offer Six sessions'));
  const price = screen.getByLabelText('Price of Six sessions');
  await user.clear(price);
  await user.type(price, '700');
  await user.click(screen.getByLabelText('Offer Single session'));
  await user.click(await button('Open my practice'));

  expect(await screen.findByRole('navigation', { name: 'Places' })).toBeTruthy();
  const sent = host.asked.find(({ name }) => name === 'practice.set_up')?.payload as SetUpPractice;
  expect(sent).toMatchObject({
    about: { coachName: 'Johanna Linden', practiceName: '', country: 'GB', taxRegistered: false },
    policyPreset: 'firm',
  });
  expect(Object.keys(sent.about), 'what was not given is left out').not.toContain('trainingStartedOn');
  expect(sent.offers.map(({ name, price: { minor } }) => [name, minor])).toEqual([
    ['Discovery call', 0],
    ['Six sessions', 70_000],
  ]);
});

const unfinished = () => practiceAnswers({ state: 'unfinished', setUp: false, recoveryKitConfirmed: true });

it('every_bad_field_is_marked_where_it_was_typed_before_the_next_step', async () => {
  const { user } = draw(<App />, unfinished());
  await user.click(await screen.findByText('Account for payments'));
  await user.type(screen.getByLabelText('IBAN'), 'DE89 3704 0044 0532 0130 01');
  await user.click(await button('Continue'));

  expect(await screen.findByText('One digit of this account number is wrong.')).toBeTruthy();
  expect(screen.getByText('This is needed.'), 'both at once').toBeTruthy();
  const name = screen.getByLabelText<HTMLInputElement>('Your name');
  expect(document.activeElement, 'ready to be corrected').toBe(name);
  await user.type(name, 'Johanna Linden');
  const iban = screen.getByLabelText<HTMLInputElement>('IBAN');
  await user.clear(iban);
  await user.type(iban, 'DE89 3704 0044 0532 0130 00');
  await user.click(await button('Continue'));
  expect(await screen.findByRole('radio', { name: 'Standard' })).toBeTruthy();
});

it('what_is_refused_at_the_end_is_put_right_where_it_was_typed', async () => {
  const { 'practice.set_up': setUp, ...answers } = unfinished();
  let asked = 0;
  const { user, host } = draw(<App />, {
    ...answers,
    'practice.set_up': (request: never) => {
      asked += 1;
      if (asked > 1 && setUp !== undefined) return setUp(request);
      const issue = { field: 'about.email', problem: 'notAnEmail' as const, sentence: 'Not an address.' };
      throw new FakeRefusal({ code: 'invalid', message: 'One field needs another value.', issues: [issue] });
    },
  });
  await user.type(await screen.findByLabelText('Your name'), 'Johanna Linden');
  await user.click(await button('Continue'));
  await user.click(await screen.findByRole('radio', { name: 'Standard' }));
  await user.click(await button('Continue'));
  await user.click(await screen.findByLabelText('Offer Six sessions'));
  await user.click(await button('Open my practice'));

  expect(await screen.findByText('Not an address.')).toBeTruthy();
  await user.click(await button('Continue'));
  await screen.findByRole('radio', { name: 'Standard' });
  await user.click(await button('Continue'));
  await user.click(await button('Open my practice'));

  await screen.findByRole('navigation', { name: 'Places' });
  const sent = host.asked.filter(({ name }) => name === 'practice.set_up').at(-1)?.payload as SetUpPractice;
  expect(
    sent.offers.map(({ name }) => name),
    'what was chosen before the way back is still chosen',
  ).toContain('Six sessions');
});

it('a_first_run_that_was_left_goes_on_with_the_same_sheet', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'locked', setUp: false }));
  await user.type(await screen.findByLabelText('Passphrase'), 'harbour lantern cedar mosaic thistle{Enter}');
  await screen.findByText('K7QM');
  await user.click(await button('Lock and go on later'));
  expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
});

it('a_confirmed_sheet_is_not_asked_for_again', async () => {
  draw(<App />, practiceAnswers({ state: 'unfinished', setUp: false, recoveryKitConfirmed: true }));
  expect(await screen.findByLabelText('Your name')).toBeTruthy();
});

it('a_passphrase_that_is_easy_to_guess_cannot_lock', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'none' }));
  await user.click(await button('Start my practice'));
  await user.type(await screen.findByLabelText('Passphrase'), 'short');
  await screen.findByText('Guessed in a moment.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lock my practice' }).disabled).toBe(true);
});
