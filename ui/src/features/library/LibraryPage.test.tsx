import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { practiceAnswers } from '@/gallery/practice';
import { settingsAnswers } from '@/gallery/settings';
import { FakeRefusal, type FakeHost } from '@/host/fake';
import { draw, noteText, typeNote } from '@/testKit';
import { LibraryPage } from './LibraryPage';

beforeEach(() => drafts.forgetAll());

const answers = () => ({ ...practiceAnswers({ state: 'open' }), ...peopleAnswers(), ...settingsAnswers() });

const sentOffer = (host: FakeHost) => host.asked.find(({ name }) => name === 'offers.save')?.payload;

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

it('a_package_is_paid_in_parts_and_its_days_count_from_the_first_session', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  await user.click(await screen.findByRole('button', { name: 'Six sessions' }));
  const form = within(await screen.findByRole('form', { name: 'Edit Six sessions' }));
  await user.click(form.getByText('How it is paid and ends'));
  expect(form.queryByLabelText('What is not used'), 'only a retainer has periods').toBeNull();
  await user.type(form.getByLabelText('Paid in parts'), '3');
  await user.type(form.getByLabelText('Price of one beyond'), '120');
  form.getByRole('combobox', { name: 'The days count from' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await user.click(form.getByRole('switch', { name: /organisation pays/u }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(sentOffer(host)).toMatchObject({
    terms: {
      arrangement: {
        expiryClock: 'first_session',
        expiryMeaning: 'held',
        minuteStep: 1,
        rollover: 'none',
        overageRate: { minor: 12_000, currency: 'EUR' },
        instalments: { parts: 3 },
        sponsorPays: true,
      },
    },
  });
});

it('a_retainer_says_what_becomes_of_what_is_not_used_and_has_no_parts', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  await user.click(await screen.findByRole('button', { name: 'Six sessions' }));
  const form = within(await screen.findByRole('form', { name: 'Edit Six sessions' }));
  await user.click(form.getByText('How it is paid and ends'));
  await user.type(form.getByLabelText('Paid in parts'), '3');
  form.getByRole('combobox', { name: 'How it works' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(form.queryByLabelText('Paid in parts')).toBeNull();
  form.getByRole('combobox', { name: 'What is not used' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await user.type(form.getByLabelText('At most'), '1');
  await user.type(form.getByLabelText('Days of notice'), '30');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  const sent = sentOffer(host);
  expect(sent).toMatchObject({
    terms: { kind: 'retainer', arrangement: { rollover: 'next_period', rolloverCap: 1, noticeDays: 30 } },
  });
  expect(JSON.stringify(sent), 'what a retainer cannot have is not sent').not.toContain('instalments');
});

it('a_field_of_the_arrangement_that_is_refused_opens_its_fold', async () => {
  const { user } = draw(<LibraryPage />, {
    ...answers(),
    'offers.save': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another value.',
        issues: [
          {
            field: 'terms.arrangement.instalments.parts',
            problem: 'notPossible',
            sentence: 'This is not possible here.',
          },
        ],
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Six sessions' }));
  const form = within(await screen.findByRole('form', { name: 'Edit Six sessions' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('This is not possible here.')).toBeTruthy();
  expect(form.getByLabelText('Paid in parts').getAttribute('aria-invalid')).toBe('true');
  expect(form.getByText('How it is paid and ends').closest('details')?.open).toBe(true);
});

it('an_offer_begins_with_one_of_the_starters_and_says_what_it_does', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  await user.click(await screen.findByRole('button', { name: 'Add an offer' }));
  const form = within(await screen.findByRole('form', { name: 'New offer' }));
  const starters = form.getByRole<HTMLInputElement>('combobox', { name: 'Begin with' });
  starters.focus();
  await user.keyboard('{ArrowDown}{Enter}');
  const name = starters.value;
  await waitFor(() => expect(form.getByLabelText<HTMLInputElement>('Name').value).toBe(name));
  expect(name).not.toBe('');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sentOffer(host)).toMatchObject({ terms: { name } }));
});

it('a_template_of_the_coach_is_changed_and_put_away', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  const list = within(await screen.findByRole('list', { name: 'Note templates' }));
  expect(list.queryByRole('button', { name: 'Put away: GROW' }), 'ours stay').toBeNull();
  await user.click(list.getByRole('button', { name: 'Walk in the park' }));
  const form = within(await screen.findByRole('form', { name: 'Edit Walk in the park' }));
  typeNote(form.getByRole('textbox', { name: 'What the note begins with' }), '## At the pond\n');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(host.asked.find(({ name }) => name === 'notes.save_template')?.payload).toEqual({
    templateId: 't1',
    name: 'Walk in the park',
    body: '## On the way out\n\n## On the way back\n## At the pond\n',
  });
  await user.click(list.getByRole('button', { name: 'Put away: Walk in the park' }));
  await waitFor(() => expect(list.queryByText('Walk in the park')).toBeNull());
});

it('one_of_ours_becomes_one_of_the_coach_and_a_name_is_asked_for', async () => {
  const { user, host } = draw(<LibraryPage />, answers());
  const list = within(await screen.findByRole('list', { name: 'Note templates' }));
  await user.click(list.getByRole('button', { name: 'Make one of my own: GROW' }));
  const form = within(await screen.findByRole('form', { name: 'New template' }));
  expect(noteText(form.getByRole('textbox', { name: 'What the note begins with' }))).toContain('## Reality');
  await user.clear(form.getByLabelText('Name'));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('This is needed.')).toBeTruthy();
  await user.type(form.getByLabelText('Name'), 'My GROW');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  const sent = host.asked.filter(({ name }) => name === 'notes.save_template').at(-1)?.payload;
  expect(sent).toMatchObject({ name: 'My GROW' });
  expect(sent).not.toHaveProperty('templateId');
});
