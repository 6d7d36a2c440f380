import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { EditPractice } from '@/bindings/EditPractice';
import type { Logo } from '@/bindings/Logo';
import { drafts } from '@/components/drafts';
import { documentsAnswers, type FakeLook } from '@/gallery/documents';
import { settingsAnswers } from '@/gallery/settings';
import { FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import type { FileActs } from '../files';
import { DocumentsSection } from './DocumentsSection';

vi.mock('@/components/PdfView', () => ({
  PdfView: ({ base64, name }: { base64: string; name: string }) => <p>{`${name}: ${base64}`}</p>,
}));

beforeEach(() => drafts.forgetAll());

const picture: Logo = { mediaType: 'image/png', base64: 'cGljdHVyZQ==' };
const look: FakeLook = {
  specimens: { classic: 'a classic page', modern: 'a modern page', compact: 'a compact page' },
  logo: null,
};

function open(more: Partial<FakeLook> = {}, answers = {}) {
  const files: FileActs = {
    choose: () => Promise.resolve(null),
    choosePicture: () => Promise.resolve({ fileId: 'f7', name: 'logo.png' }),
    savePdf: () => Promise.resolve(true),
  };
  const onOwnInvoices = vi.fn<() => void>();
  const drawn = draw(<DocumentsSection files={files} onOwnInvoices={onOwnInvoices} />, {
    ...settingsAnswers(),
    ...documentsAnswers({ ...look, ...more }),
    ...answers,
  });
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, asked, onOwnInvoices };
}

it('a_layout_is_chosen_by_looking_and_the_sample_follows_before_anything_is_saved', async () => {
  const { user, asked } = open();
  expect(await screen.findByText('How an invoice will look: a classic page')).toBeTruthy();
  const layouts = within(screen.getByRole('group', { name: 'Layout' })).getAllByRole('radio');
  expect(
    layouts.map((layout) => layout.querySelector('svg') !== null),
    'each shows itself',
  ).toEqual([true, true, true]);
  await user.click(screen.getByRole('radio', { name: /^Compact/u }));
  expect(await screen.findByText('How an invoice will look: a compact page')).toBeTruthy();
  expect(asked('practice.edit')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(asked('practice.edit')).toMatchObject([
      { practice: { template: 'compact', practiceName: 'Linden Coaching' } },
    ]),
  );
});

it('while_a_value_is_being_typed_the_last_good_sample_stays', async () => {
  const { user } = open();
  await screen.findByText('How an invoice will look: a classic page');
  const iban = screen.getByLabelText('IBAN');
  await user.clear(iban);
  await user.type(iban, 'DE8');
  expect(await screen.findByText(/so this is how it looked before/u)).toBeTruthy();
  expect(screen.getByText('How an invoice will look: a classic page')).toBeTruthy();
  await user.type(iban, '9370400440532013000');
  expect(await screen.findByText(/A sample with your choices/u)).toBeTruthy();
});

it('typing_asks_for_one_sample_and_not_for_one_a_letter', async () => {
  const { user, asked } = open();
  await screen.findByText('How an invoice will look: a classic page');
  const before = asked('practice.preview_invoice').length;
  await user.type(screen.getByLabelText('Account holder'), 'Johanna Linden');
  await waitFor(() => {
    const last = asked('practice.preview_invoice').at(-1) as EditPractice;
    expect(last.practice.accountHolder).toBe('Johanna Linden');
  });
  expect(asked('practice.preview_invoice').length - before).toBeLessThan('Johanna Linden'.length);
});

it('where_there_is_room_for_one_only_the_sample_is_a_button_away', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'See a sample' }));
  const sheet = await screen.findByRole('dialog', { name: 'How an invoice will look' });
  expect(await within(sheet).findByText('How an invoice will look: a classic page')).toBeTruthy();
});

it('a_logo_is_chosen_looked_at_and_taken_away', async () => {
  const { user, asked } = open({ logo: null }, {});
  await user.click(await screen.findByRole('button', { name: 'Choose a picture' }));
  expect(await screen.findByRole('img', { name: 'Your logo' })).toBeTruthy();
  expect(asked('practice.save_logo')).toEqual([{ fileId: 'f7' }]);
  await user.click(screen.getByRole('button', { name: 'Take it away' }));
  expect(await screen.findByText('No logo yet. A PNG or a JPEG works.')).toBeTruthy();
});

it('what_cannot_be_a_logo_is_said_beside_it', async () => {
  const refuse = () => {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'One field needs another value.',
      issues: [{ field: 'fileId', problem: 'tooLarge', sentence: 'This is too large.' }],
    });
  };
  const { user } = open({ logo: picture }, { 'practice.save_logo': refuse });
  await user.click(await screen.findByRole('button', { name: 'Choose another' }));
  expect(await screen.findByText('This is too large.')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Your logo' }), 'the one before stays').toBeTruthy();
});

it('a_pattern_shows_the_number_that_comes_next_before_it_is_saved', async () => {
  const { user, asked } = open();
  const form = within(await screen.findByRole('form', { name: 'Invoices' }));
  expect(form.getByText('The next one is 2026-0042.')).toBeTruthy();
  const pattern = form.getByLabelText('Pattern: Invoices');
  await user.clear(pattern);
  await user.type(pattern, 'R-{{YY}-{{NNNNN}');
  expect(await form.findByText('The next one is R-26-00042.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Save: Invoices' }));
  await waitFor(() =>
    expect(asked('invoices.save_series')).toEqual([
      { kind: 'invoice', pattern: 'R-{YY}-{NNNNN}', restartYearly: true, next: 42 },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save: Invoices' })).toBeNull());
});

it('a_pattern_that_cannot_be_is_said_beside_it_and_a_lower_count_opens_its_fold', async () => {
  const refuse = () => {
    throw new FakeRefusal({
      code: 'invalid',
      message: 'Two fields need another value.',
      issues: [
        { field: 'pattern', problem: 'alreadyUsed', sentence: 'This is in use already.' },
        { field: 'next', problem: 'tooSmall', sentence: 'This is too small.' },
      ],
    });
  };
  const { user } = open({}, { 'invoices.save_series': refuse });
  const form = within(await screen.findByRole('form', { name: 'Credit notes' }));
  await user.type(form.getByLabelText('Pattern: Credit notes'), 'x');
  await user.click(form.getByRole('button', { name: 'Save: Credit notes' }));
  expect(await form.findByText('This is in use already.')).toBeTruthy();
  expect(form.getByText('This is too small.').closest('details')?.open).toBe(true);
});

it('a_late_fee_is_taken_up_and_given_up', async () => {
  const { user, asked } = open();
  const form = within(await screen.findByRole('form', { name: 'Late fee' }));
  const amount = form.getByLabelText('How much');
  await user.clear(amount);
  await user.type(amount, '20');
  await user.click(form.getByRole('button', { name: 'Save the late fee' }));
  await waitFor(() =>
    expect(asked('reminders.save_late_fee')).toEqual([
      { lateFee: { amount: { minor: 2000, currency: 'EUR' }, afterDays: 14 } },
    ]),
  );
  const again = within(await screen.findByRole('form', { name: 'Late fee' }));
  await user.click(again.getByRole('switch', { name: 'Propose a late fee' }));
  await user.click(again.getByRole('button', { name: 'Save the late fee' }));
  await waitFor(() => expect(asked('reminders.save_late_fee').at(-1)).toEqual({}));
});

it('the_details_of_electronic_invoices_are_a_click_away', async () => {
  const { user, onOwnInvoices } = open();
  await user.click(await screen.findByRole('button', { name: 'Change these details' }));
  expect(onOwnInvoices).toHaveBeenCalledOnce();
});
