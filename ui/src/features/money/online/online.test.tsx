import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { PayOverview } from '@/bindings/PayOverview';
import { drafts } from '@/components/drafts';
import { moneyAnswers } from '@/gallery/money';
import { payAnswers } from '@/gallery/paying';
import {
  busyOverview,
  feesInEuro,
  nobody,
  openRequest,
  ownPage,
  quietOverview,
  stripe,
} from '@/gallery/payingData';
import type { FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { InvoicePage } from '../InvoicePage';
import { Money } from '../Money';
import { around } from '../testAround';
import { OnlineFees } from './OnlineFees';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => drafts.forgetAll());

function drawn(overview: PayOverview, at: 'invoice' | 'money', answers: FakeAnswers = {}) {
  const given = around();
  const page = at === 'invoice' ? <InvoicePage invoiceId="i1" {...given} /> : <Money {...given} />;
  const all = draw(page, { ...moneyAnswers(''), ...payAnswers(overview), ...answers });
  const asked = (name: string) =>
    all.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...all, given, asked };
}

async function ask(user: ReturnType<typeof drawn>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Ask for payment online' }));
  return within(await screen.findByRole('dialog', { name: 'Ask for payment: 2026-0041' }));
}

it('before_the_first_time_everything_that_is_sent_stands_open_and_the_link_is_there_at_once', async () => {
  const { user, asked, given } = drawn(quietOverview, 'invoice');
  const sheet = await ask(user);
  const sent = within(await sheet.findByLabelText('What is sent to Stripe'));
  expect(sent.getByText('Invoice 2026-0041')).toBeTruthy();
  expect(sent.getByText('14990')).toBeTruthy();
  expect(asked('paying.ask'), 'looking sends nothing').toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Make the link' }));
  await sheet.findByText(openRequest.url ?? '');
  expect(asked('paying.ask')).toEqual([{ invoiceId: 'i1', providerId: 'v-stripe', part: 'whole' }]);
  expect(asked('paying.check')).toEqual([{ trigger: 'changed', saving: false }]);
  await user.click(sheet.getByRole('button', { name: 'Copy the link for 2026-0041' }));
  expect(given.copy).toHaveBeenCalledWith(openRequest.url);
  expect(await sheet.findByRole('button', { name: 'Copied' })).toBeTruthy();
});

it('later_the_preview_waits_in_a_fold', async () => {
  const other = { ...openRequest, invoiceId: 'i9' };
  const { user } = drawn({ ...quietOverview, requests: [other] }, 'invoice');
  const sheet = await ask(user);
  const fold = (await sheet.findByText('What leaves this computer')).closest('details');
  expect(fold?.open).toBe(false);
  expect(fold?.textContent).toContain('Invoice 2026-0041');
});

it('what_is_asked_for_as_a_whole_is_not_asked_for_again_until_it_is_withdrawn', async () => {
  const requests = [{ ...openRequest, part: 'whole' as const, live: true }];
  drawn({ ...quietOverview, requests }, 'invoice');
  expect(await screen.findByText(openRequest.sentence)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask for payment online' })).toBeNull();
  cleanup();
  drawn({ ...quietOverview, requests: [{ ...openRequest, live: false }] }, 'invoice');
  expect(await screen.findByRole('button', { name: 'Ask for payment online' })).toBeTruthy();
});

it('a_part_is_asked_for_as_typed_and_the_core_says_what_is_too_much', async () => {
  const { user, asked } = drawn(quietOverview, 'invoice');
  const sheet = await ask(user);
  await user.click(sheet.getByRole('radio', { name: 'A deposit' }));
  await user.click(sheet.getByRole('button', { name: 'Make the link' }));
  expect(await sheet.findByText('Type how much you ask for.')).toBeTruthy();
  expect(asked('paying.ask')).toEqual([]);
  const amount = sheet.getByLabelText('Amount');
  await user.type(amount, '500');
  expect(await sheet.findByText('That is more than is open on this invoice.')).toBeTruthy();
  await user.clear(amount);
  await user.type(amount, '50');
  await sheet.findByText('5000');
  await user.click(sheet.getByRole('button', { name: 'Make the link' }));
  await waitFor(() =>
    expect(asked('paying.ask')).toEqual([
      {
        invoiceId: 'i1',
        providerId: 'v-stripe',
        part: 'deposit',
        amount: { minor: 5_000, currency: 'EUR' },
      },
    ]),
  );
});

it('of_several_providers_one_is_chosen_and_a_paused_one_is_not_offered', async () => {
  const paused = { ...stripe, id: 'v-rests', name: 'Resting', paused: true };
  const { user, asked } = drawn({ ...quietOverview, providers: [stripe, ownPage, paused] }, 'invoice');
  const sheet = await ask(user);
  await user.click(sheet.getByRole('combobox', { name: 'On whose page' }));
  const offered = await screen.findAllByRole('option', { hidden: true });
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Stripe', 'Payment page']);
  await user.click(offered[1] as HTMLElement);
  await sheet.findByText(/Nothing is sent to anybody/u);
  await user.click(sheet.getByRole('button', { name: 'Make the link' }));
  await waitFor(() => expect(asked('paying.ask')).toMatchObject([{ providerId: 'v-page' }]));
});

it('without_a_provider_the_page_says_where_to_connect_one', async () => {
  const { user } = drawn(nobody, 'invoice');
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ask for payment online', hidden: true }));
  const way = await screen.findByRole('link', { name: 'To the settings' });
  expect(way.getAttribute('href')).toBe('#/settings/payments');
});

it('a_link_is_written_to_the_client_or_put_on_the_invoice_and_withdrawn_after_one_question', async () => {
  const { user, asked, given } = drawn({ ...quietOverview, requests: [openRequest] }, 'invoice');
  const part = within(await screen.findByRole('region', { name: 'Online payment' }));
  expect(part.getByText('Open, asked for 3 days ago.')).toBeTruthy();
  await user.click(part.getByRole('button', { name: 'Write to the client' }));
  await waitFor(() => expect(given.openMessage).toHaveBeenCalledWith('m-anna'));
  await user.click(part.getByRole('button', { name: 'Invoice with the link' }));
  await waitFor(() => expect(given.savePdf).toHaveBeenCalledWith('Invoice 2026-0041.pdf', ''));
  await user.click(part.getByRole('button', { name: 'Withdraw the link: 2026-0041' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw the link for 2026-0041?' }));
  expect(asked('paying.withdraw'), 'only asked for yet').toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(asked('paying.withdraw')).toEqual([{ requestId: 'q-1' }]));
  expect(await part.findByText('Withdrawn.')).toBeTruthy();
  expect(part.queryByRole('button', { name: /^Withdraw/u })).toBeNull();
  expect(part.queryByText(openRequest.url ?? '')).toBeNull();
});

it('an_address_that_goes_on_working_is_called_so_before_it_is_withdrawn', async () => {
  const own = { ...openRequest, providerId: ownPage.id };
  const { user } = drawn({ ...quietOverview, providers: [ownPage], requests: [own] }, 'invoice');
  await user.click(await screen.findByRole('button', { name: 'Withdraw the link: 2026-0041' }));
  expect(await screen.findByText(/The address itself goes on working/u)).toBeTruthy();
});

it('where_money_is_looked_at_stands_how_fresh_it_is_what_waits_and_what_is_open', async () => {
  drawn(busyOverview, 'money');
  const part = within(await screen.findByRole('region', { name: 'Paying online' }));
  expect(part.getByText('As of 14:02.')).toBeTruthy();
  expect(part.getByText('Test mode')).toBeTruthy();
  expect(part.getByText(/^Disputed/u).parentElement?.textContent).toContain('12 March 2026');
  const waiting = within(part.getByRole('list', { name: 'Waits for your word' }));
  expect(waiting.getAllByRole('listitem')).toHaveLength(2);
  const open = within(part.getByRole('list', { name: 'Open links' }));
  const rows = open.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows[0]).toContain('asked for 3 days ago');
  expect(rows[1]).toContain('A debit takes a few days');
  expect(rows).toHaveLength(2);
  expect(within(open.getAllByRole('listitem')[1] as HTMLElement).queryByRole('button')).toBeNull();
  expect(part.getByText('Did not go through (1)').closest('details')?.open).toBe(false);
});

it('payments_are_booked_or_set_aside_and_refunds_noted_by_a_word_of_the_coach', async () => {
  const { user, asked } = drawn(busyOverview, 'money');
  await user.click(await screen.findByRole('button', { name: /^Book: €270.00/u }));
  await waitFor(() => expect(asked('paying.book')).toEqual([{ onlinePaymentId: 'o-1' }]));
  await user.click(await screen.findByRole('button', { name: /^Set aside: €140.00/u }));
  await waitFor(() => expect(asked('paying.set_aside')).toEqual([{ onlinePaymentId: 'o-2' }]));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Waits for your word' })).toBeNull());
  await user.click(screen.getByRole('button', { name: /^Note the refund/u }));
  await waitFor(() => expect(asked('paying.book_refund')).toEqual([{ onlineRefundId: 'r-1' }]));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Paid back at the provider' })).toBeNull());
});

it('checking_now_says_what_came_or_that_nothing_did', async () => {
  let sentences: string[] = [];
  const { user, asked } = drawn(quietOverview, 'money', {
    'paying.check': () => ({ data: { requests: 1, sentences }, touched: [], undo: null }),
  });
  const check = await screen.findByRole('button', { name: 'Check now' });
  await user.click(check);
  expect(await screen.findByText('Nothing new.')).toBeTruthy();
  expect(asked('paying.check')).toEqual([{ trigger: 'asked', saving: false }]);
  sentences = ['€270.00 for invoice 2026-0040 has arrived. Book it?'];
  await user.click(await screen.findByRole('button', { name: 'Check now' }));
  expect(await screen.findByText(/has arrived\. Book it/u)).toBeTruthy();
  expect(screen.queryByText('Nothing new.')).toBeNull();
});

it('without_a_provider_money_says_nothing_of_it', async () => {
  drawn(nobody, 'money');
  await screen.findByRole('heading', { name: 'Invoices' });
  expect(screen.queryByText('Paying online')).toBeNull();
});

it('whoever_only_has_links_of_her_own_has_nobody_to_ask', async () => {
  drawn({ ...quietOverview, providers: [ownPage] }, 'money');
  await screen.findByRole('heading', { name: 'Paying online' });
  expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
});

it('fees_and_payouts_stand_by_month_for_each_currency_and_every_figure_says_why', async () => {
  const swiss = { ...feesInEuro, currency: 'CHF', months: feesInEuro.months.slice(0, 1) };
  const { user } = draw(<OnlineFees />, payAnswers(quietOverview, [feesInEuro, swiss]));
  const table = within(await screen.findByRole('table', { name: 'Paying online, EUR', hidden: true }));
  const rows = table.getAllByRole('row', { hidden: true }).slice(1);
  expect(rows[0]?.textContent).toBe('March 2026€419.90€9.55Why this number€0.00Why this number');
  expect(rows[2]?.textContent, 'a month with nothing is there').toMatch(/^January 2026€0.00/u);
  expect(screen.getAllByRole('figure', { name: 'Kept by the provider, EUR' })).toHaveLength(2);
  const [fee, payout] = within(rows[0] as HTMLElement).getAllByRole('button', { hidden: true });
  await user.click(fee as HTMLElement);
  expect(await screen.findByText(/^March 2026: came in 4 payments/u)).toBeTruthy();
  await user.click(payout as HTMLElement);
  expect(await screen.findByText(/^March 2026: came to your bank in 2 transfers/u)).toBeTruthy();
});

it('with_nothing_paid_online_no_chart_is_drawn', async () => {
  const { host } = draw(<OnlineFees />, payAnswers(quietOverview));
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'paying.fees')).toBe(true));
  expect(screen.queryByRole('figure')).toBeNull();
});
