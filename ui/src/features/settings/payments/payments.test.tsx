import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { PayOverview } from '@/bindings/PayOverview';
import { drafts } from '@/components/drafts';
import { payAnswers } from '@/gallery/paying';
import { lostKey, mollieInTest, nobody, ownPage, quietOverview, stripe } from '@/gallery/payingData';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';
import { PaymentsSection } from './PaymentsSection';

function shown(overview: PayOverview, answers: FakeAnswers = {}) {
  const openLink = vi.fn<(url: string) => void>();
  const drawn = draw(<PaymentsSection openLink={openLink} />, { ...payAnswers(overview), ...answers });
  const asked = (command: string) =>
    drawn.host.asked.filter(({ name }) => name === command).map(({ payload }) => payload);
  return { ...drawn, asked, openLink };
}

async function choose(user: ReturnType<typeof shown>['user'], kind: RegExp) {
  await user.click(await screen.findByRole('button', { name: 'Connect a provider' }));
  await user.click(await screen.findByRole('button', { name: kind }));
  return within(screen.getByRole('dialog'));
}

const keyField = () => screen.findByLabelText<HTMLInputElement>('Key');

it('stripe_is_connected_in_four_steps_and_each_right_has_a_tick', async () => {
  const { user, asked, openLink } = shown(nobody);
  const sheet = await choose(user, /^Stripe/u);
  const steps = within(await sheet.findByRole('list', { name: 'How to connect it' }));
  expect(steps.getAllByText(/^\d$/u).map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '4']);
  await user.click(sheet.getByRole('button', { name: 'Open Stripe' }));
  expect(openLink).toHaveBeenCalledWith('https://dashboard.stripe.example/keys');
  const key = await keyField();
  expect(key.type).toBe('password');
  await user.type(key, 'rk_test_0123456789');
  await user.click(sheet.getByRole('button', { name: 'Look at the key' }));
  const rights = within(await sheet.findByRole('list', { name: 'What the key may do' }));
  expect(rights.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain(
    'There:Events: Read',
  );
  expect(sheet.getByText('Test mode')).toBeTruthy();
  expect(asked('paying.connect'), 'looking keeps nothing').toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Connect' }));
  await waitFor(() =>
    expect(asked('paying.connect')).toEqual([{ kind: 'stripe', key: 'rk_test_0123456789' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('heading', { name: 'Stripe' })).toBeTruthy();
  expect(screen.getByText('Test mode'), 'stays in sight').toBeTruthy();
});

it('a_missing_right_is_named_and_the_key_does_not_stay_in_the_field', async () => {
  const { user, asked } = shown(nobody);
  const sheet = await choose(user, /^Stripe/u);
  const key = await keyField();
  await user.type(key, 'rk_live_lacking{Enter}');
  const said = await sheet.findByRole('alert');
  expect(said.textContent).toContain('This key lacks “Events: Read”');
  const rights = within(sheet.getByRole('list', { name: 'What the key may do' }));
  expect(rights.getByText('Events: Read').textContent).toBe('Missing:Events: Read');
  expect(rights.getByText('Charges: Read').textContent).toBe('Not there, and not needed:Charges: Read');
  expect(key.value).toBe('');
  expect(sheet.queryByRole('button', { name: 'Connect' })).toBeNull();
  expect(asked('paying.connect')).toEqual([]);
});

it('a_secret_key_is_refused_and_gone_and_an_unreached_provider_is_tried_again_with_the_same', async () => {
  const { user } = shown(nobody);
  const sheet = await choose(user, /^Stripe/u);
  const key = await keyField();
  await user.type(key, 'sk_live_0123456789{Enter}');
  expect((await sheet.findByRole('alert')).textContent).toContain('This is a secret key');
  await waitFor(() => expect(key.value).toBe(''));
  await user.type(key, 'rk_live_offline{Enter}');
  expect((await sheet.findByRole('alert')).textContent).toContain('There is no way to Stripe now.');
  expect(key.value).toBe('rk_live_offline');
});

it('a_key_is_kept_by_no_draft_and_is_not_there_when_the_sheet_opens_again', async () => {
  const kept = vi.spyOn(drafts, 'keep');
  const { user } = shown(nobody);
  await choose(user, /^Mollie/u);
  await user.type(await keyField(), 'live_0123456789');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose(user, /^Mollie/u);
  expect((await keyField()).value).toBe('');
  expect(kept).not.toHaveBeenCalled();
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
    '0123456789',
  );
});

it('another_key_after_a_look_is_looked_at_first', async () => {
  const { user, asked } = shown(nobody);
  const sheet = await choose(user, /^Mollie/u);
  const key = await keyField();
  await user.type(key, 'live_0123456789{Enter}');
  await sheet.findByRole('button', { name: 'Connect' });
  await user.type(key, '0');
  expect(sheet.queryByRole('button', { name: 'Connect' })).toBeNull();
  await user.click(sheet.getByRole('button', { name: 'Look at the key' }));
  await waitFor(() => expect(asked('paying.check_key')).toHaveLength(2));
  expect(asked('paying.connect')).toEqual([]);
});

it('any_other_provider_is_an_address_with_an_example_beside_it', async () => {
  const { user, asked } = shown(nobody);
  const sheet = await choose(user, /^Another payment page/u);
  const address = sheet.getByLabelText('Address of your payment page');
  await user.type(address, 'https://pay.example/me?for={{number}');
  expect(await sheet.findByText('https://pay.example/me?for=2026-0041')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Connect' }));
  expect(await sheet.findByText('This is no link.')).toBeTruthy();
  await user.clear(address);
  await user.type(address, 'https://pay.example/{{amount}');
  expect(await sheet.findByText('https://pay.example/150.50')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Connect' }));
  await waitFor(() =>
    expect(asked('paying.connect').at(-1)).toEqual({
      kind: 'template',
      template: 'https://pay.example/{amount}',
    }),
  );
});

it('a_provider_can_book_by_itself_rest_and_be_called_otherwise', async () => {
  const { user, asked } = shown({ ...quietOverview, providers: [stripe] });
  const base = { providerId: 'v-stripe', name: 'Stripe' };
  await user.click(await screen.findByRole('switch', { name: /^Book what was expected/u }));
  await waitFor(() => expect(asked('paying.edit')).toEqual([{ ...base, booksItself: true, paused: false }]));
  await user.click(screen.getByRole('button', { name: 'More for Stripe' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause', hidden: true }));
  expect(await screen.findByText(/^Paused/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'More for Stripe' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename', hidden: true }));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Cards{Enter}');
  expect(await screen.findByRole('heading', { name: 'Cards' })).toBeTruthy();
  expect(asked('paying.edit').at(-1)).toEqual({ ...base, name: 'Cards', booksItself: true, paused: true });
});

it('a_key_that_is_no_longer_taken_is_replaced', async () => {
  const { user, asked } = shown({ ...quietOverview, providers: [lostKey] });
  await user.click(await screen.findByRole('button', { name: 'New key: Stripe' }));
  await user.type(await keyField(), 'rk_live_0123456789{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Use this key' }));
  await waitFor(() =>
    expect(asked('paying.edit')).toEqual([
      {
        providerId: 'v-stripe',
        name: 'Stripe',
        booksItself: false,
        paused: false,
        key: 'rk_live_0123456789',
      },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: 'New key: Stripe' })).toBeNull());
});

it('disconnecting_asks_once_and_a_refusal_leaves_all_as_it_was', async () => {
  const { user, asked } = shown(
    { ...quietOverview, providers: [stripe, mollieInTest, ownPage] },
    {
      'paying.disconnect': ({ providerId }: { providerId: string }) => {
        if (providerId === stripe.id)
          throw new FakeRefusal({ code: 'refused', message: 'Some payment links are still open there.' });
        return answer({ ...quietOverview, providers: [stripe, ownPage] }, { touched: ['money'] });
      },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'More for Stripe' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Disconnect', hidden: true }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect Stripe?' }));
  expect(asked('paying.disconnect'), 'only asked for yet').toEqual([]);
  dialog.getByText(/Its key is forgotten here/u);
  await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(asked('paying.disconnect')).toEqual([{ providerId: 'v-stripe' }]));
  expect(screen.getByRole('heading', { name: 'Stripe' })).toBeTruthy();
});

it('a_bank_transfer_is_always_there_with_or_without_a_provider', async () => {
  shown(nobody);
  expect(await screen.findByText(/^A bank transfer/u)).toBeTruthy();
});

it('a_key_that_may_also_pay_back_is_offered_by_itself_and_never_by_default', async () => {
  const { user, openLink } = shown(nobody);
  const sheet = await choose(user, /^Stripe/u);
  const fold = (await sheet.findByText('Paying back from here')).closest('details');
  expect(fold?.open).toBe(false);
  await user.click(sheet.getByText('Paying back from here'));
  expect(sheet.getByText(/the key also needs “Charges and Refunds: Write”/u)).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Open Stripe for a key that may also pay back' }));
  expect(openLink).toHaveBeenCalledWith('https://dashboard.stripe.example/keys-that-pay-back');
});
