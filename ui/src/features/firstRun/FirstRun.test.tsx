import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { App } from '@/app/App';
import { practiceAnswers } from '@/gallery/practice';
import { draw } from '@/testKit';

const button = (name: string) => screen.findByRole('button', { name });

it('from_nothing_to_an_open_practice', async () => {
  const { user, host } = draw(<App />, practiceAnswers({ state: 'none' }));
  await user.click(await button('Start my practice'));

  await user.click(await button('Suggest five words'));
  await user.click(await button('Lock my practice'));

  await screen.findByText('K7QM');
  await user.click(await button('Print'));
  expect(host.printed).toBe(1);
  await user.click(await button('Save as PDF'));
  await vi.waitFor(() => expect(host.saved).toEqual([{ name: 'recovery-kit.pdf', kind: 'pdf' }]));
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
  expect(screen.getByText('This is needed.'), 'a practice has a name').toBeTruthy();
  await user.type(screen.getByLabelText('Your name'), 'Johanna Linden');
  await user.click(await button('Continue'));

  await user.click(await screen.findByRole('radio', { name: 'Firm' }));
  await user.click(await button('Continue'));

  const price = await screen.findByLabelText('Price of Six sessions');
  await user.clear(price);
  await user.type(price, '700');
  await user.click(screen.getByLabelText('Offer Single session'));
  await user.click(await button('Open my practice'));

  expect(await screen.findByRole('navigation', { name: 'Places' })).toBeTruthy();
  const sent = host.asked.find(({ name }) => name === 'practice.setUp')?.payload;
  expect(sent).toMatchObject({
    about: { name: 'Johanna Linden', practiceName: 'Johanna Linden', credential: null, taxRegistered: false },
    policyPreset: 'firm',
  });
  const { offers } = sent as { offers: { id: string; price: { minor: number } }[] };
  expect(offers.map(({ id, price: { minor } }) => [id, minor])).toEqual([
    ['discovery', 0],
    ['six', 70_000],
  ]);
});

it('a_passphrase_that_is_easy_to_guess_cannot_lock', async () => {
  const { user } = draw(<App />, practiceAnswers({ state: 'none' }));
  await user.click(await button('Start my practice'));
  await user.type(await screen.findByLabelText('Passphrase'), 'short');
  await screen.findByText('Guessed in a moment.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lock my practice' }).disabled).toBe(true);
});
