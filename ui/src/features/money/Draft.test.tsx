import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { drafts } from '@/components/drafts';
import { elaborate } from '@/gallery/drafts';
import { moneyAnswers } from '@/gallery/money';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine } from '@/rpc/undo';
import { draw } from '@/testKit';
import { InvoicePage } from './InvoicePage';
import { NewInvoice } from './NewInvoice';
import { around } from './testAround';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => {
  drafts.forgetAll();
  undoLine.clear();
});

function open(invoiceId: string, answers: FakeAnswers = {}) {
  const drawn = draw(<InvoicePage invoiceId={invoiceId} {...around()} />, {
    ...moneyAnswers(''),
    ...answers,
  });
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, asked };
}

const taxNames = { firstName: 'GST', name: 'QST', number: '1', rateMilli: 9975 };

it('every_row_that_the_core_adds_up_is_shown_by_its_name', async () => {
  open('d3');
  const totals = await screen.findByLabelText('Totals');
  const rows = within(totals)
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
  expect(rows).toEqual([
    'Subtotal',
    'Loyalty',
    'GST 5 %',
    'QST 9.975 %',
    'Total',
    'Deposit 2026-0031',
    'Rounded to coins',
    'Left to pay',
    'The tax in CHF',
  ]);
});

it('what_is_taken_off_the_whole_is_sent_as_typed_and_reckoned_by_the_core', async () => {
  const { user, asked } = open('d1');
  await user.type(await screen.findByLabelText('or in % of the lines'), '7.5');
  await user.type(screen.getByLabelText('Why, as the invoice says it'), 'Loyalty');
  await waitFor(() =>
    expect(asked('invoices.edit').at(-1)).toMatchObject({
      discount: { percentBp: 750, reason: 'Loyalty' },
    }),
  );
  expect(screen.getByLabelText<HTMLInputElement>('Discount').disabled).toBe(true);
});

it('a_share_of_a_line_goes_instead_of_an_amount', async () => {
  const { user, asked } = open('d1');
  const [first] = await screen.findAllByLabelText('or in %');
  if (first === undefined) throw new Error('no line');
  await user.type(first, '10');
  await waitFor(() => {
    const [edit] = asked('invoices.edit') as { lines: Record<string, unknown>[] }[];
    expect(edit?.lines[0]).toMatchObject({ discountBp: 1000 });
    expect(edit?.lines[0]).not.toHaveProperty('discount');
  });
});

it('a_paid_deposit_is_deducted_by_a_tick', async () => {
  const { user, asked } = open('d3');
  expect((await screen.findByLabelText<HTMLInputElement>('Deposit 2026-0031')).checked).toBe(true);
  await user.click(screen.getByLabelText('Deposit 2026-0033'));
  await waitFor(() => expect(asked('invoices.edit').at(-1)).toMatchObject({ deposits: ['dep1', 'dep2'] }));
});

it('a_rate_is_given_in_whole_or_not_at_all', async () => {
  const { user, asked } = open('d3', {
    'invoices.open': () => {
      const without = { ...elaborate };
      delete without.homeRate;
      return answer(without);
    },
  });
  const rate = await screen.findByLabelText('1 CHF is so many EUR');
  await user.type(rate, '1.0843');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(await screen.findAllByText('This is needed.')).toHaveLength(2);
  expect(asked('invoices.edit')).toEqual([]);
});

it('what_the_core_refuses_of_the_whole_is_marked_at_its_field', async () => {
  const { user } = open('d3', {
    'invoices.edit': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another value.',
        issues: [
          { field: 'discount.percentBp', problem: 'tooLarge', sentence: 'More than all of it.' },
          { field: 'deposits', problem: 'notPossible', sentence: 'This deposit is deducted elsewhere.' },
        ],
      });
    },
  });
  await user.type(await screen.findByLabelText('or in % of the lines'), '00');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(await screen.findByText('More than all of it.')).toBeTruthy();
  expect(screen.getByText('This deposit is deducted elsewhere.')).toBeTruthy();
});

it('a_new_line_bears_the_second_tax_of_the_practice', async () => {
  const { user } = open('d1', { 'practice.second_tax': () => answer({ secondTax: taxNames }) });
  await screen.findAllByLabelText('QST %');
  await user.click(screen.getByRole('button', { name: 'Add a line' }));
  const rates = screen.getAllByLabelText<HTMLInputElement>('QST %');
  expect(rates.map(({ value }) => value)).toEqual(['', '', '9.975']);
});

it('a_deposit_is_begun_without_what_waits', async () => {
  const drawn = draw(<NewInvoice personId="leo" {...around()} onClose={vi.fn()} />, moneyAnswers(''));
  await drawn.user.click(await screen.findByRole('switch', { name: /It asks for a deposit/u }));
  await drawn.user.click(await screen.findByRole('button', { name: 'Begin empty' }));
  await waitFor(() =>
    expect(drawn.host.asked.find(({ name }) => name === 'invoices.draft')?.payload).toEqual({
      personId: 'leo',
      lines: [],
      deposit: true,
    }),
  );
});
