import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { AccountStatement } from '@/bindings/AccountStatement';
import { drafts } from '@/components/drafts';
import { peopleAnswers } from '@/gallery/people';
import { anna } from '@/gallery/peopleData';
import { settingsAnswers } from '@/gallery/settings';
import { answer, FakeRefusal } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { PersonMoney } from './PersonMoney';

beforeEach(() => {
  drafts.forgetAll();
  undoLine.clear();
});

const places = {
  money: '#/money',
  person: (id: string) => `#/people/${id}`,
  personMoney: (id: string) => `#/people/${id}/money`,
  invoice: (id: string) => `#/money/invoices/${id}`,
  settings: (section: string) => `#/settings/${section}`,
};

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

function drawn() {
  const savePdf = vi.fn();
  const openParty = vi.fn();
  const all = draw(
    <>
      <PersonMoney person={anna} places={places} savePdf={savePdf} openParty={openParty} />
      <Offered />
    </>,
    {
      ...settingsAnswers(),
      ...peopleAnswers(),
      'today.overview': () => answer({ day: '2026-03-17' }),
      'accounts.statement': ({ from, until }: AccountStatement) => {
        if (from !== undefined && until !== undefined && from > until) {
          throw new FakeRefusal({
            code: 'invalid',
            message: 'One field needs another value.',
            issues: [
              { field: 'until', problem: 'endsBeforeStart', sentence: 'The end is before the start.' },
            ],
          });
        }
        return answer({ name: 'Account of Anna Feldmann.pdf', base64: 'JVBERg==' });
      },
    },
  );
  const asked = (name: string) =>
    all.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  return { ...all, asked, savePdf, openParty };
}

it('a_sum_opens_the_charges_behind_it', async () => {
  const { user } = drawn();
  await user.click(await screen.findByRole('button', { name: '€120.00' }));
  const why = (await screen.findByText('Together')).closest('table');
  expect(why?.textContent).toBe('Single session, 10 March 2026€120.00Together€120.00');
});

it('a_charge_is_added_by_hand_in_the_currency_of_the_practice', async () => {
  const { user, asked } = drawn();
  await user.click(await screen.findByRole('button', { name: 'Add a charge' }));
  const form = within(await screen.findByRole('form', { name: 'Add a charge' }));
  await user.click(form.getByRole('button', { name: 'Add it' }));
  expect(await form.findAllByText('This is needed.'), 'what for, and how much').toHaveLength(2);
  expect(asked('charges.add')).toEqual([]);
  await user.type(form.getByLabelText('What for'), 'Workshop');
  await user.type(form.getByLabelText('Price'), '80');
  await user.click(form.getByRole('button', { name: 'Add it' }));
  expect(await screen.findByText('Workshop')).toBeTruthy();
  expect(asked('charges.add')).toEqual([
    {
      personId: 'anna',
      description: 'Workshop',
      unitPrice: { minor: 8_000, currency: 'EUR' },
      quantityMilli: 1000,
      chargedOn: '2026-03-17',
      taxRateBp: 1900,
    },
  ]);
});

it('a_waiting_charge_is_removed_after_one_question_and_can_be_taken_back', async () => {
  const { user, asked } = drawn();
  await user.click(await screen.findByRole('button', { name: 'Remove: Single session, 10 March 2026' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this charge?' }));
  expect(asked('charges.remove'), 'only asked for yet').toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('No charge waits.')).toBeTruthy();
  expect(asked('charges.remove')).toEqual([{ chargeId: 'c1' }]);
  expect(screen.getByText('Charge removed: Anna Feldmann')).toBeTruthy();
});

it('what_is_left_of_a_payment_goes_to_the_oldest_open_invoices', async () => {
  const { user, asked } = drawn();
  await user.click(await screen.findByRole('button', { name: 'Put onto an invoice' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Put money onto invoices' }));
  expect(await sheet.findByText('2026-0041')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Put it there' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Put onto an invoice' }), 'nothing is left').toBeNull(),
  );
  expect(asked('payments.allocate'), 'which ones is for the core to say').toEqual([{ paymentId: 'p2' }]);
});

it('a_payment_says_what_it_pays_and_is_removed_after_one_question', async () => {
  const { user, asked } = drawn();
  const payments = within(await screen.findByRole('list', { name: 'Payments' }));
  expect(payments.getByRole('link', { name: '2026-0041' }).getAttribute('href')).toBe('#/money/invoices/i1');
  await user.click(payments.getByRole('button', { name: 'Remove the payment of 20 Feb 2026' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this payment?' }));
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(payments.getAllByRole('listitem')).toHaveLength(1));
  expect(asked('payments.remove')).toEqual([{ paymentId: 'p1' }]);
  expect(screen.getByText('Payment removed: Anna Feldmann')).toBeTruthy();
});

it('the_account_of_some_days_is_saved_where_the_coach_says', async () => {
  const { user, asked, savePdf } = drawn();
  await user.click(await screen.findByRole('button', { name: 'Account statement' }));
  const form = within(await screen.findByRole('form', { name: 'Account statement' }));
  await user.type(form.getByLabelText('From'), '1 Mar 2026');
  await user.type(form.getByLabelText('Until'), '1 Feb 2026');
  await user.keyboard('{Control>}s{/Control}');
  expect(await form.findByText('The end is before the start.')).toBeTruthy();
  await user.clear(form.getByLabelText('From'));
  await user.type(form.getByLabelText('From'), '1 Jan 2026');
  await user.click(form.getByRole('button', { name: 'Save as PDF' }));
  await waitFor(() => expect(savePdf).toHaveBeenCalledWith('Account of Anna Feldmann.pdf', 'JVBERg=='));
  expect(asked('accounts.statement').at(-1)).toEqual({
    personId: 'anna',
    from: '2026-01-01',
    until: '2026-02-01',
  });
});

it('how_invoices_go_to_somebody_is_said_and_changed_from_here', async () => {
  const { user, openParty } = drawn();
  expect(await screen.findByText('As PDF.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change how invoices go out' }));
  expect(openParty).toHaveBeenCalledWith({ personId: 'anna' }, anna.name);
});
