import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { PayOverview } from '@/bindings/PayOverview';
import { drafts } from '@/components/drafts';
import { moneyAnswers } from '@/gallery/money';
import { payAnswers } from '@/gallery/paying';
import { paidOverview, payingBackOverview, quietOverview } from '@/gallery/payingData';
import { draw } from '@/testKit';
import { InvoicePage } from '../InvoicePage';
import { Money } from '../Money';
import { around } from '../testAround';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => drafts.forgetAll());

function drawn(overview: PayOverview, at: 'invoice' | 'money') {
  const given = around();
  const page = at === 'invoice' ? <InvoicePage invoiceId="i1" {...given} /> : <Money {...given} />;
  const all = draw(page, { ...moneyAnswers(''), ...payAnswers(overview) });
  const asked = (name: string) =>
    all.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...all, asked };
}

async function open(user: ReturnType<typeof drawn>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Pay back online: 2026-0041' }));
  return within(await screen.findByRole('dialog', { name: 'Pay back: 2026-0041' }));
}

it('all_that_is_left_goes_back_after_the_number_was_typed_and_waits_where_it_can_be_withdrawn', async () => {
  const { user, asked } = drawn(paidOverview, 'invoice');
  const sheet = await open(user);
  expect(sheet.getByLabelText<HTMLInputElement>('Amount').value).toContain('149.90');
  const follows = within(sheet.getByRole('region', { name: 'What happens' }));
  expect(follows.getByText(/^Stripe sends the money back/u)).toBeTruthy();
  expect(follows.getByText(/keeps its fee/u)).toBeTruthy();
  expect(follows.getByText(/credit it separately/u)).toBeTruthy();
  await user.type(sheet.getByLabelText('Reason'), 'Ill for weeks');
  await user.type(sheet.getByLabelText('Type 2026-0041 to pay back'), '2026-0041{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked('paying.refund')).toEqual([
    {
      onlinePaymentId: 'o-9',
      amount: { minor: 14_990, currency: 'EUR' },
      reason: 'Ill for weeks',
      confirm: '2026-0041',
    },
  ]);
  expect(asked('paying.check')).toEqual([{ trigger: 'changed', saving: false }]);
  const part = within(await screen.findByRole('region', { name: 'Online payment' }));
  expect(await part.findByText(/with the next connection to Stripe/u)).toBeTruthy();
  expect(part.queryByRole('button', { name: 'Pay back online: 2026-0041' })).toBeNull();
  await user.click(part.getByRole('button', { name: /^Withdraw: €50.00/u }));
  await waitFor(() => expect(asked('paying.withdraw_refund')).toEqual([{ refundRequestId: 'f-1' }]));
});

it('without_the_number_nothing_goes_back_and_the_field_says_why', async () => {
  const { user, asked } = drawn(paidOverview, 'invoice');
  const sheet = await open(user);
  await user.type(sheet.getByLabelText('Reason'), 'Ill');
  const confirm = sheet.getByLabelText('Type 2026-0041 to pay back');
  await user.type(confirm, '2026-0040');
  await user.click(sheet.getByRole('button', { name: 'Pay back' }));
  expect(await sheet.findByText('This is not its number.')).toBeTruthy();
  expect(document.activeElement).toBe(confirm);
  expect(asked('paying.check')).toEqual([]);
  await user.clear(sheet.getByLabelText('Amount'));
  await user.click(sheet.getByRole('button', { name: 'Pay back' }));
  expect(await sheet.findByText('Type how much goes back.')).toBeTruthy();
  expect(asked('paying.refund')).toHaveLength(1);
});

it('more_than_is_left_is_said_by_the_core_above_the_button', async () => {
  const { user } = drawn(paidOverview, 'invoice');
  const sheet = await open(user);
  const amount = sheet.getByLabelText('Amount');
  await user.clear(amount);
  await user.type(amount, '200');
  await user.type(sheet.getByLabelText('Type 2026-0041 to pay back'), '2026-0041{Enter}');
  expect(await sheet.findByText('This is more than is left of the payment.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeTruthy();
});

it('what_is_on_its_way_back_is_said_where_money_is_looked_at_and_only_the_unsent_is_withdrawn', async () => {
  const { user, asked } = drawn(payingBackOverview, 'money');
  const list = within(await screen.findByRole('list', { name: 'Paying back' }));
  const [queued, underWay, failed] = list.getAllByRole('listitem');
  expect(within(queued as HTMLElement).getByRole('button', { name: /^Withdraw: /u })).toBeTruthy();
  expect(within(underWay as HTMLElement).queryByRole('button')).toBeNull();
  expect(failed?.textContent).toContain('lacks “Charges and Refunds: Write”');
  await user.click(within(failed as HTMLElement).getByRole('button', { name: /^Put away: /u }));
  await waitFor(() => expect(asked('paying.withdraw_refund')).toEqual([{ refundRequestId: 'f-3' }]));
});

it('where_nothing_came_online_nothing_can_be_paid_back', async () => {
  drawn(quietOverview, 'invoice');
  await screen.findByRole('region', { name: 'Online payment' });
  expect(screen.queryByRole('button', { name: /^Pay back/u })).toBeNull();
});

it('a_refund_that_waits_to_be_noted_says_why_it_was_made', async () => {
  const refund = {
    id: 'r-9',
    invoiceId: 'i1',
    personId: 'mara',
    amount: { minor: 100, currency: 'EUR' },
    reason: 'Ill',
    sentence: 'Gone.',
  };
  drawn({ ...quietOverview, refunds: [refund] }, 'money');
  expect(await screen.findByText('Gone. Your reason: Ill')).toBeTruthy();
});
