import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { billingAnswers } from '@/gallery/billing';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';
import { RefundSheet } from './RefundSheet';

beforeEach(() => {
  drafts.forgetAll();
  undoLine.clear();
});

async function opened(answers: FakeAnswers = {}) {
  const toInvoice = vi.fn();
  const onClose = vi.fn();
  const drawn = draw(<RefundSheet engagementId="six" toInvoice={toInvoice} onClose={onClose} />, {
    ...billingAnswers(),
    'practice.details': () => answer({ currency: 'EUR' }),
    ...answers,
  });
  const sheet = within(await screen.findByRole('dialog', { name: 'Refund' }));
  const rows = () => sheet.getAllByRole('row').map(({ textContent }) => textContent);
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map(({ payload }) => payload);
  return { ...drawn, sheet, rows, asked, toInvoice, onClose };
}

it('the_share_that_is_left_stands_there_first_with_its_arithmetic', async () => {
  const { sheet, rows } = await opened();
  await sheet.findByText('4 sessions used of 6, at €660.00 for all');
  expect(rows()).toEqual([
    'Paid€660.00',
    '4 sessions used of 6, at €660.00 for all-€440.00',
    'Refund€220.00',
    'On invoice 2026-0003€220.00',
  ]);
  expect(sheet.getByText(/One credit note is drafted/u)).toBeTruthy();
  expect(sheet.getByText(/still booked/u)).toBeTruthy();
});

it('another_way_is_worked_out_anew_with_its_own_fields_and_prepared', async () => {
  const { user, sheet, rows, asked, toInvoice, onClose } = await opened();
  await user.click(await sheet.findByRole('radio', { name: 'At the price of single sessions' }));
  await user.type(sheet.getByLabelText('Kept for the trouble'), '30');
  await waitFor(() => expect(rows()).toContain('Refund€150.00'));
  await user.type(sheet.getByLabelText(/^Why/u), 'New job');
  await user.click(sheet.getByRole('button', { name: 'Prepare the refund' }));
  await waitFor(() =>
    expect(toInvoice, 'the credit note is read before it goes out').toHaveBeenCalledWith('d2'),
  );
  expect(onClose).toHaveBeenCalledOnce();
  expect(asked('refunds.confirm')).toEqual([
    { engagementId: 'six', method: 're_rated', fee: { minor: 3_000, currency: 'EUR' }, reason: 'New job' },
  ]);
});

it('an_own_figure_is_asked_of_the_core_only_once_it_is_there', async () => {
  const { user, sheet, asked } = await opened();
  await user.click(await sheet.findByRole('radio', { name: 'My own figure' }));
  await user.type(sheet.getByLabelText('Paid back'), '900');
  expect(await sheet.findByText('More than was paid.')).toBeTruthy();
  expect(asked('refunds.preview')).not.toContainEqual({ engagementId: 'six', method: 'custom' });
  await user.click(sheet.getByRole('button', { name: 'Prepare the refund' }));
  await waitFor(() => expect(sheet.getByLabelText('Paid back')).toBe(document.activeElement));
  expect(sheet.getByLabelText('Paid back').getAttribute('aria-invalid')).toBe('true');
});

it('an_engagement_that_was_refunded_says_that_it_cannot_be_again', async () => {
  const { sheet } = await opened({
    'refunds.preview': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another value.',
        issues: [{ field: 'engagementId', problem: 'notPossible', sentence: 'This is not possible here.' }],
      });
    },
  });
  expect(await sheet.findByText('This is not possible here.')).toBeTruthy();
  expect(sheet.getByRole<HTMLButtonElement>('button', { name: 'Prepare the refund' }).disabled).toBe(true);
});
