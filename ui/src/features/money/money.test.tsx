import { screen, waitFor, within } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';

import type { Reply } from '@/bindings/Reply';
import { drafts } from '@/components/drafts';
import { draft } from '@/gallery/drafts';
import { moneyAnswers } from '@/gallery/money';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine, useOfferedUndo, type OfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { InvoicePage } from './InvoicePage';
import { Money } from './Money';
import { around } from './testAround';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => {
  drafts.forgetAll();
  undoLine.clear();
});

function open(invoiceId: string, answers: FakeAnswers = {}, beside: ReactNode = null) {
  const given = around();
  const drawn = draw(
    <>
      <InvoicePage invoiceId={invoiceId} {...given} />
      {beside}
    </>,
    { ...moneyAnswers(''), ...answers },
  );
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, given, asked };
}

it('every_field_that_the_core_refuses_is_marked_at_once_and_nothing_is_issued', async () => {
  const { user } = open('d1', {
    'invoices.edit': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'Two fields need another value.',
        issues: [
          { field: 'lines[1].discount', problem: 'tooLarge', sentence: 'More than the line is.' },
          { field: 'termsDays', problem: 'tooLarge', sentence: 'A year at most.' },
        ],
      });
    },
  });
  const days = await screen.findByLabelText('Days to pay');
  await user.clear(days);
  await user.type(days, '999');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(await screen.findByText('More than the line is.')).toBeTruthy();
  expect(screen.getByText('A year at most.')).toBeTruthy();
  expect(
    screen.queryByRole('dialog'),
    'the question is not asked over a draft that is not stored',
  ).toBeNull();
});

it('a_line_without_words_and_price_is_not_sent', async () => {
  const { user, asked } = open('d1');
  await user.click(await screen.findByRole('button', { name: 'Add a line' }));
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(await screen.findAllByText('This is needed.')).toHaveLength(2);
  expect(asked('invoices.edit')).toEqual([]);
});

it('what_is_typed_is_stored_by_itself_and_the_page_is_drawn_anew', async () => {
  const { user, asked } = open('d1');
  const [first] = await screen.findAllByLabelText('Description');
  if (first === undefined) throw new Error('no line');
  const drawnBefore = asked('invoices.pdf').length;
  await user.type(first, ', by video');
  await waitFor(() => expect(asked('invoices.edit')).toHaveLength(1));
  expect(asked('invoices.edit')[0]).toMatchObject({
    invoiceId: 'd1',
    termsDays: 14,
    lines: [
      { description: 'Coaching session, 60 minutes, by video', chargeId: 'c1', quantityMilli: 1000 },
      { quantityMilli: 500, unitPrice: { minor: 14_000, currency: 'EUR' } },
    ],
  });
  await waitFor(() => expect(asked('invoices.pdf').length).toBe(drawnBefore + 1));
  expect(await screen.findByText('Saved')).toBeTruthy();
});

it('a_draft_that_stores_itself_offers_no_line_and_keeps_its_undo_for_the_keys', async () => {
  const offered: (OfferedUndo | null)[] = [];
  function Offered() {
    const now = useOfferedUndo();
    useEffect(() => void offered.push(now), [now]);
    return null;
  }
  const store = moneyAnswers('')['invoices.edit'] as (edit: unknown) => Reply;
  const { user, asked } = open(
    'd1',
    {
      'invoices.edit': (edit) => ({
        ...store(edit),
        undo: { operationId: 'op1', sentence: 'Draft changed: Anna Sommer' },
      }),
    },
    <Offered />,
  );
  const [first] = await screen.findAllByLabelText('Description');
  if (first === undefined) throw new Error('no line');
  await user.type(first, ', by video');
  await waitFor(() => expect(asked('invoices.edit')).toHaveLength(1));
  await waitFor(() => expect(offered.at(-1)?.operationId).toBe('op1'));
  expect(
    offered.some((each) => each?.shown === true),
    'no line at the foot',
  ).toBe(false);
  const remark = screen.getByRole('status', { name: 'Whether it is saved' });
  await waitFor(() => expect(remark.textContent).toBe('Saved'));
});

it('issuing_says_its_number_and_that_it_stays_before_it_happens', async () => {
  const { user, asked } = open('d1');
  await user.click(await screen.findByRole('button', { name: 'Issue' }));
  const dialog = await screen.findByRole('dialog', { name: 'Issue invoice 2026-0042?' });
  expect(within(dialog).getByText('16 Mar 2026')).toBeTruthy();
  expect(within(dialog).getByText(/It stays for good/u)).toBeTruthy();
  expect(asked('invoices.issue'), 'only asked for yet').toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Issue' }));
  expect(await screen.findByRole('heading', { name: 'Invoice 2026-0042' })).toBeTruthy();
  expect(asked('invoices.issue')).toEqual([{ invoiceId: 'd1', issuedOn: '2026-03-02' }]);
});

it('another_day_brings_its_own_number_or_says_why_it_cannot_be', async () => {
  const { user, asked } = open('d1');
  await user.click(await screen.findByRole('button', { name: 'Issue' }));
  const dialog = await screen.findByRole('dialog', { name: 'Issue invoice 2026-0042?' });
  const day = within(dialog).getByLabelText('Dated');
  await user.clear(day);
  await user.type(day, '28 Feb 2026{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Issue invoice 2026-0043?' })).toBeTruthy();
  expect(within(dialog).getByText('14 Mar 2026')).toBeTruthy();
  await user.clear(day);
  await user.type(day, '1 Feb 2026{Enter}');
  expect(await within(dialog).findByText(/Numbers follow the calendar/u)).toBeTruthy();
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Issue' }).disabled).toBe(true);
  expect(asked('invoices.issue')).toEqual([]);
});

it('characters_that_cannot_be_printed_are_named', async () => {
  open('d1', {
    'invoices.open': () => ({ data: { ...draft, missingGlyphs: ['鷗', '🪷'] }, touched: [], undo: null }),
  });
  expect(await screen.findByText('鷗 🪷')).toBeTruthy();
});

it('a_payment_from_an_invoice_pays_what_is_open_of_it', async () => {
  const { user, asked } = open('i1');
  await user.click(await screen.findByRole('button', { name: 'Record a payment' }));
  await user.type(await screen.findByLabelText('Reference'), 'RE 41');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() => expect(asked('payments.record')).toHaveLength(1));
  expect(asked('payments.record')[0]).toEqual({
    personId: 'mara',
    amount: { minor: 14_990, currency: 'EUR' },
    receivedOn: '2026-03-02',
    method: 'bank',
    reference: 'RE 41',
    // How much fits is the core's to say.
    allocations: [{ invoiceId: 'i1' }],
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('money_that_belongs_to_no_invoice_is_put_onto_the_open_one', async () => {
  const { user, asked } = open('i1');
  await user.click(await screen.findByRole('button', { name: 'Put it here' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Put money onto invoices' }));
  const part = await sheet.findByLabelText<HTMLInputElement>('For 2026-0041');
  expect([part.value, part.placeholder], 'the core knows how much fits').toEqual(['', 'What fits']);
  await user.click(sheet.getByRole('checkbox', { name: /^2026-0041/u }));
  await user.click(sheet.getByRole('button', { name: 'Put it there' }));
  expect(await sheet.findByText('Choose at least one invoice.')).toBeTruthy();
  expect(asked('payments.allocate')).toEqual([]);
  await user.click(sheet.getByRole('checkbox', { name: /^2026-0041/u }));
  await user.click(sheet.getByRole('button', { name: 'Put it there' }));
  await waitFor(() =>
    expect(asked('payments.allocate')).toEqual([{ paymentId: 'p2', allocations: [{ invoiceId: 'i1' }] }]),
  );
});

it('a_part_that_is_typed_goes_out_as_typed', async () => {
  const { user, asked } = open('i1');
  await user.click(await screen.findByRole('button', { name: 'Put it here' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Put money onto invoices' }));
  const part = await sheet.findByLabelText('For 2026-0041');
  await user.type(part, '50');
  await user.click(sheet.getByRole('button', { name: 'Put it there' }));
  await waitFor(() =>
    expect(asked('payments.allocate')).toEqual([
      { paymentId: 'p2', allocations: [{ invoiceId: 'i1', amount: { minor: 5_000, currency: 'EUR' } }] },
    ]),
  );
});

it('a_payment_noted_by_mistake_is_removed_after_one_question', async () => {
  const { user, asked } = open('i1');
  await user.click(await screen.findByRole('button', { name: 'Remove the payment of 20 Feb 2026' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this payment?' }));
  expect(asked('payments.remove'), 'only asked for yet').toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(asked('payments.remove')).toEqual([{ paymentId: 'p1' }]));
});

it('chosen_lines_of_an_invoice_become_a_credit_note', async () => {
  const { user, asked, given } = open('i1');
  await user.click(await screen.findByRole('button', { name: 'More' }));
  // Without a layout the menu takes its button for scrolled away, and hides.
  await user.click(await screen.findByRole('menuitem', { name: 'Make a credit note', hidden: true }));
  await user.click(await screen.findByRole('radio', { name: 'Chosen lines' }));
  await user.click(screen.getByRole('button', { name: 'Make the draft' }));
  expect(await screen.findByText('Choose at least one line.')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Late cancellation, as agreed' }));
  await user.type(screen.getByLabelText('Why'), 'Agreed by phone');
  await user.click(screen.getByRole('button', { name: 'Make the draft' }));
  await waitFor(() => expect(given.toInvoice).toHaveBeenCalledWith('d2'));
  expect(asked('invoices.credit')).toEqual([
    { invoiceId: 'i1', reason: 'Agreed by phone', lines: [{ lineId: 'l2', quantityMilli: 500 }] },
  ]);
});

it('what_waits_becomes_a_draft_with_one_click', async () => {
  const given = around();
  const { user, host } = draw(<Money {...given} />, moneyAnswers(''));
  await user.click(await screen.findByRole('button', { name: 'Make invoice: Leo Brandt' }));
  await waitFor(() => expect(given.toInvoice).toHaveBeenCalledWith('d1'));
  expect(host.asked).toContainEqual({ name: 'invoices.draft', payload: { personId: 'leo' } });
});

it('what_is_due_to_be_billed_stands_above_the_invoices_and_opens_its_sheet', async () => {
  const given = around();
  const { user } = draw(<Money {...given} />, moneyAnswers(''));
  expect(await screen.findByText(/3 invoices to draft/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Look through' }));
  expect(given.openBilling).toHaveBeenCalledOnce();
});
