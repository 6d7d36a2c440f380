import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { expenseAnswers } from '@/gallery/expenses';
import { moneyAnswers } from '@/gallery/money';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { ExpensesPage, type ExpensesPageProps } from './ExpensesPage';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => undoLine.clear());

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

const photo = { fileId: 'f9', name: 'IMG_2041.jpg' };

function opened(more: Partial<ExpensesPageProps> = {}, answers: FakeAnswers = {}) {
  const given = {
    hrefOfPart: (part: string) => `#/money/${part}`,
    onYear: vi.fn(),
    onClosed: vi.fn(),
    chooseReceipt: vi.fn(() => Promise.resolve(photo)),
    savePdf: vi.fn(),
  };
  const page = (props: Partial<ExpensesPageProps>) => (
    <>
      <ExpensesPage {...given} {...props} />
      <Offered />
    </>
  );
  const drawn = draw(page(more), { ...moneyAnswers(''), ...expenseAnswers(), ...answers });
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, given, asked, again: (props: Partial<ExpensesPageProps>) => drawn.redraw(page(props)) };
}

const sheet = async (name: string) => within(await screen.findByRole('dialog', { name }));

async function choose(box: HTMLElement, label: string, user: ReturnType<typeof opened>['user']) {
  await user.click(box);
  await user.click(await screen.findByRole('option', { name: label, hidden: true }));
}

it('an_expense_is_noted_with_the_photo_of_its_receipt', async () => {
  const { user, asked, given } = opened();
  await user.click(await screen.findByRole('button', { name: 'Add an expense' }));
  const form = await sheet('New expense');
  await user.type(form.getByRole('textbox', { name: 'Paid to' }), 'Bücherstube');
  await choose(form.getByRole('combobox', { name: 'What for' }), 'Courses and books', user);
  await user.type(form.getByRole('textbox', { name: 'Amount, with tax' }), '24.90');
  await user.click(form.getByRole('button', { name: 'Choose a photo or PDF' }));
  expect(await form.findByText('IMG_2041.jpg, kept when you save')).toBeTruthy();
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(asked('expenses.save')).toHaveLength(1));
  expect(asked('expenses.save')).toEqual([
    {
      details: {
        paidOn: '2026-03-02',
        supplier: 'Bücherstube',
        category: 'training',
        amount: { minor: 2_490, currency: 'EUR' },
      },
      receipt: { kind: 'attach', fileId: 'f9' },
    },
  ]);
  expect(await screen.findByText('Expense noted: Bücherstube')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(given.onClosed, 'it was opened here').not.toHaveBeenCalled();
});

it('what_is_missing_and_what_the_core_refuses_stands_at_its_field', async () => {
  const { user } = opened(
    { expenseId: 'e2' },
    {
      'expenses.save': () => {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field needs another look.',
          issues: [{ field: 'details.tax', problem: 'tooLarge', sentence: 'This is too large.' }],
        });
      },
    },
  );
  const form = await sheet('Expense');
  const supplier = form.getByRole('textbox', { name: 'Paid to' });
  await user.clear(supplier);
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('This is needed.')).toBeTruthy();
  await user.type(supplier, 'DB');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('This is too large.')).toBeTruthy();
  expect(form.getByRole('textbox', { name: 'Tax in it' }).getAttribute('aria-invalid')).toBe('true');
});

it('a_receipt_stays_as_it_is_unless_the_coach_takes_it_away', async () => {
  const { user, asked, given } = opened({ expenseId: 'e2' });
  const form = await sheet('Expense');
  expect(form.getByText(/IMG_2038.png/u)).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Take it away' }));
  expect(form.getByText('It is taken away when you save.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(given.onClosed).toHaveBeenCalledOnce());
  expect(asked('expenses.save')).toMatchObject([{ expenseId: 'e2', receipt: { kind: 'remove' } }]);
});

it('a_dropped_receipt_begins_an_expense_or_goes_to_the_one_that_is_open', async () => {
  const { user, again } = opened({ dropped: photo });
  const form = await sheet('New expense');
  expect(form.getByText('IMG_2041.jpg, kept when you save')).toBeTruthy();
  await user.type(form.getByRole('textbox', { name: 'Paid to' }), 'Bücherstube');
  again({ dropped: { fileId: 'f10', name: 'better.jpg' } });
  expect(await form.findByText('better.jpg, kept when you save')).toBeTruthy();
  expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Paid to' }).value, 'what was typed stays').toBe(
    'Bücherstube',
  );
});

it('a_receipt_is_looked_at_as_a_picture_or_as_pages', async () => {
  const { user, given } = opened();
  await user.click(
    await screen.findByRole('button', { name: 'Look at the receipt: Praxisgemeinschaft Linde' }),
  );
  const pages = await sheet('Receipt: Praxisgemeinschaft Linde');
  await user.click(pages.getByRole('button', { name: 'Save a copy' }));
  expect(given.savePdf).toHaveBeenCalledWith('Miete Maerz.pdf', '');
  const [, close] = pages.getAllByRole('button', { name: 'Close' });
  if (close === undefined) throw new Error('no button at the foot');
  await user.click(close);
  await user.click(screen.getByRole('button', { name: 'Look at the receipt: Deutsche Bahn' }));
  const picture = await screen.findByRole<HTMLImageElement>('img', {
    name: 'Photo of the receipt of Deutsche Bahn',
  });
  expect(picture.src).toMatch(/^data:image\/png;base64,/u);
});

it('the_same_again_and_deleting_are_one_press_with_one_undo', async () => {
  const { user, asked } = opened();
  await user.click(await screen.findByRole('button', { name: 'The same again, today: Video calls' }));
  expect(await screen.findByText('Expense noted: Video calls')).toBeTruthy();
  expect(asked('expenses.again')).toEqual([{ expenseId: 'e4' }]);
  expect(await screen.findAllByRole('button', { name: 'Video calls' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Delete: Deutsche Bahn' }));
  expect(await screen.findByText('Expense deleted: Deutsche Bahn')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Deutsche Bahn' })).toBeNull());
});

it('a_sum_shows_its_expenses_alone_and_the_keys_move_through_them', async () => {
  const { user, asked } = opened();
  const sum = await screen.findByRole('button', { name: 'Only Travel' });
  await user.click(sum);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Praxisgemeinschaft Linde' })).toBeNull());
  expect(sum.getAttribute('aria-pressed')).toBe('true');
  expect(asked('expenses.list').at(-1)).toEqual({ category: 'travel' });
  await user.click(screen.getByRole('button', { name: 'Everything' }));
  const first = await screen.findByRole('button', { name: 'Praxisgemeinschaft Linde' });
  first.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Deutsche Bahn');
});

it('another_year_is_another_place_and_an_empty_one_says_what_to_do', async () => {
  const { user, given } = opened({}, expenseAnswers({ isEmpty: true }));
  expect(await screen.findByText('No expenses in this year')).toBeTruthy();
  await choose(screen.getByRole('combobox', { name: 'Year' }), '2025', user);
  expect(given.onYear).toHaveBeenCalledWith(2025);
});
