import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { electronicAnswers } from '@/gallery/electronic';
import { paymentsOf } from '@/gallery/payments';
import { answer, FakeRefusal } from '@/host/fake';
import { draw } from '@/testKit';
import { Payments } from '../person/Payments';
import { ReceiptOf } from './ReceiptOf';
import { ReminderSheet } from './ReminderSheet';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

it('the_receipt_for_a_payment_is_looked_at_and_kept', async () => {
  const savePdf = vi.fn();
  const { user, host } = draw(
    <ReceiptOf paymentId="p1" receivedOn="2026-02-20" savePdf={savePdf} />,
    electronicAnswers('page'),
  );
  expect(host.asked, 'drawn only when it is wanted').toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Receipt for the payment of 20 Feb 2026' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Receipt' }));
  expect(await sheet.findByText('Receipt 2026-02-20.pdf')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Save as PDF' }));
  expect(savePdf).toHaveBeenCalledWith('Receipt 2026-02-20.pdf', 'page');
});

it('a_letter_is_written_in_the_tone_that_is_chosen', async () => {
  const savePdf = vi.fn();
  const { user } = draw(
    <ReminderSheet invoiceId="i1" number="2026-0041" savePdf={savePdf} onClose={() => undefined} />,
    electronicAnswers('page'),
  );
  expect(await screen.findByText('Letter, friendly.pdf')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Firm' }));
  expect(await screen.findByText('Letter, firm.pdf')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
  await waitFor(() => expect(savePdf).toHaveBeenCalledWith('Letter, firm.pdf', 'page'));
});

it('why_there_is_no_letter_is_said_and_nothing_can_be_saved', async () => {
  draw(<ReminderSheet invoiceId="i1" number="2026-0041" savePdf={vi.fn()} onClose={() => undefined} />, {
    'invoices.reminder_letter': () => {
      throw new FakeRefusal({ code: 'refused', message: 'This invoice is not overdue.' });
    },
  });
  expect(await screen.findByText('This invoice is not overdue.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(true);
});

it('money_that_went_back_has_no_receipt', async () => {
  const [came] = paymentsOf({ personId: 'anna', personName: 'Anna Sommer' });
  if (came === undefined) throw new Error('no payment');
  const back = { ...came, id: 'p9', receivedOn: '2026-03-05', amount: { minor: -2_500, currency: 'EUR' } };
  const places = {
    money: '#/money',
    person: (id: string) => `#/people/${id}`,
    personMoney: (id: string) => `#/people/${id}/money`,
    invoice: (id: string) => `#/money/invoices/${id}`,
    settings: (section: string) => `#/settings/${section}`,
  };
  draw(<Payments personId="anna" payments={[back, came]} places={places} savePdf={vi.fn()} />, {
    'invoices.list': () => answer([]),
  });
  const receipts = await screen.findAllByRole('button', { name: /^Receipt for the payment/u });
  expect(receipts.map((receipt) => receipt.getAttribute('aria-label'))).toEqual([
    'Receipt for the payment of 2 Mar 2026',
  ]);
});
