import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { settingsAnswers } from '@/gallery/settings';
import { draw } from '@/testKit';
import { LibraryPage } from './LibraryPage';

beforeEach(() => drafts.forgetAll());

const answers = () => ({ ...peopleAnswers(), ...settingsAnswers() });

it('an_offer_says_what_the_client_reads_and_what_it_brings_about', async () => {
  draw(<LibraryPage />, answers());
  const six = (await screen.findByRole('button', { name: 'Six sessions' })).closest('li');
  expect(six?.textContent).toContain('Six conversations within four months');
  expect(six?.textContent).toContain('6 sessions of 1 h, good for 120 days.');
  expect(six?.textContent).toContain('€660.00');
});

it('a_changed_offer_keeps_its_currency_and_sends_no_nulls', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  await user.click(await screen.findByRole('button', { name: 'Six sessions' }));
  const form = within(await screen.findByRole('form', { name: 'Edit Six sessions' }));
  await user.clear(form.getByLabelText('Price'));
  await user.type(form.getByLabelText('Price'), '720');
  await user.clear(form.getByLabelText('Good for days'));
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  const sent = host.asked.find(({ name }) => name === 'offers.save')?.payload;
  expect(sent).toMatchObject({
    offerId: 'pack',
    terms: { price: { minor: 72_000, currency: 'EUR' }, quantity: 6, kind: 'package' },
  });
  expect(JSON.stringify(sent), 'credits without an end have no number of days').not.toContain('validityDays');
});

it('an_offer_without_a_price_is_not_given_away', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  await user.click(await screen.findByRole('button', { name: 'Add an offer' }));
  const form = within(await screen.findByRole('form', { name: 'New offer' }));
  await user.type(form.getByLabelText('Name'), 'Ten sessions{Enter}');
  expect(await form.findByText('This is needed.')).toBeTruthy();
  expect(host.asked.some(({ name }) => name === 'offers.save')).toBe(false);
});
