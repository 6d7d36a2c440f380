import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { bankAnswers, bankPreview } from '@/gallery/bank';
import { moneyAnswers } from '@/gallery/money';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { BankFilePage } from './BankFilePage';
import { BankFilesPage } from './BankFilesPage';

beforeEach(() => undoLine.clear());

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

function places() {
  return { onChoose: vi.fn(), onDone: vi.fn(), hrefOfPart: (part: string) => `#/money/${part}` };
}

function opened(answers: FakeAnswers = bankAnswers()) {
  const given = places();
  const drawn = draw(
    <>
      <BankFilePage fileId="f1" {...given} />
      <Offered />
    </>,
    { ...moneyAnswers(''), ...answers },
  );
  const sent = () =>
    drawn.host.asked.filter(({ name }) => name === 'statements.import').map(({ payload }) => payload);
  return { ...drawn, given, sent };
}

const tick = (name: RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name });

it('every_line_says_what_it_pays_why_and_how_sure_and_the_core_ticks', async () => {
  opened();
  const ready = within(await screen.findByRole('list', { name: 'Ready to take over' }));
  expect(ready.getByText('It names invoice 2026-0041 and pays it exactly.')).toBeTruthy();
  expect(ready.getByText('From Anna Feldmann')).toBeTruthy();
  expect(ready.getByText('€20.00', { exact: false, selector: 'span > span' })).toBeTruthy();
  expect(ready.getByText('Back to Leo Brandt')).toBeTruthy();
  expect(ready.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
    true,
    true,
    true,
  ]);
  expect((await tick(/Nordbank AG/u)).checked, 'perhaps is for the coach to decide').toBe(false);
  const known = within(screen.getByRole('list', { name: 'Recorded already', hidden: true }));
  expect(known.queryByRole('checkbox', { hidden: true }), 'nothing is taken twice').toBeNull();
  expect(screen.getByText('Line 34')).toBeTruthy();
});

it('what_is_ticked_is_taken_over_in_one_act_with_one_undo', async () => {
  const { user, sent, given } = opened();
  await user.click(await tick(/FELDMANN ANNA/u));
  (await tick(/Nordbank AG/u)).focus();
  await user.keyboard(' ');
  await user.click(screen.getByRole('button', { name: 'Take over 3 lines' }));
  await waitFor(() => expect(given.onDone).toHaveBeenCalledOnce());
  expect(sent()).toEqual([
    {
      fileId: 'f1',
      seen: 'seen-1',
      decisions: [
        { position: 1, taken: { kind: 'proposed' } },
        { position: 2, taken: { kind: 'proposed' } },
        { position: 3, taken: { kind: 'proposed' } },
      ],
    },
  ]);
  expect(await screen.findByText(/^Bank statement imported/u)).toBeTruthy();
});

it('a_line_that_fits_nothing_is_said_by_hand_person_and_invoice', async () => {
  const { user, sent } = opened();
  await user.click(await screen.findByRole('button', { name: 'Say whose €50.00 is, No name' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Whose is this money?' }));
  await user.click(sheet.getByRole('button', { name: 'So it is' }));
  expect(await sheet.findByText('Choose a client.')).toBeTruthy();
  const client = sheet.getByRole('combobox', { name: 'Client' });
  await user.type(client, 'Maxi');
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(await sheet.findByRole('checkbox', { name: /2026-0041/u }));
  expect(
    sheet.getByRole<HTMLInputElement>('textbox', { name: 'For 2026-0041' }).value,
    'as much as fits, which the core knows',
  ).toBe('');
  await user.keyboard('{Control>}s{/Control}');
  expect((await tick(/€50.00, No name/u)).checked).toBe(true);
  expect(screen.getByText('As you said')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take over 4 lines' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({
    decisions: [
      {},
      {},
      {},
      {
        position: 4,
        taken: {
          kind: 'invoices',
          allocations: [{ invoiceId: 'i1' }],
        },
      },
    ],
  });
});

it('a_match_that_was_changed_can_be_the_proposal_again', async () => {
  const { user } = opened();
  await user.click(await screen.findByRole('button', { name: /^Change .*FELDMANN ANNA/u }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(sheet.getByRole('combobox', { name: 'Client' }));
  const leo = (await screen.findAllByRole('option', { hidden: true })).find(
    ({ textContent }) => textContent === 'Leo Brandt',
  );
  if (leo === undefined) throw new Error('Leo is not there');
  await user.click(leo);
  await user.click(sheet.getByRole('button', { name: 'So it is' }));
  expect(await screen.findByText('all of it as credit')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Change .*FELDMANN ANNA/u }));
  await user.click(await screen.findByRole('button', { name: 'As proposed' }));
  await waitFor(() => expect(screen.queryByText('all of it as credit')).toBeNull());
  expect((await tick(/FELDMANN ANNA/u)).checked).toBe(true);
});

it('what_the_core_refuses_stands_at_its_line_and_nothing_is_lost', async () => {
  const { user, given } = opened({
    ...bankAnswers(),
    'statements.import': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another look. Nothing has been changed.',
        issues: [
          {
            field: 'decisions[1].allocations[0].amount',
            problem: 'tooLarge',
            sentence: 'More than is open.',
          },
        ],
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Take over 3 lines' }));
  const wrong = await screen.findByText('More than is open.');
  expect(wrong.closest('li')?.textContent).toContain('PARTNER GEMEINSCHAFTSPRAXIS');
  expect(given.onDone).not.toHaveBeenCalled();
  await user.click(await tick(/PARTNER GEMEINSCHAFTSPRAXIS/u));
  expect(screen.queryByText('More than is open.'), 'it is asked for no more').toBeNull();
});

it('books_that_have_changed_meanwhile_are_looked_at_again', async () => {
  let looked = 0;
  const { user } = opened({
    ...bankAnswers(),
    'statements.preview_file': () => {
      looked += 1;
      return { data: bankPreview, touched: [], undo: null };
    },
    'statements.import': () => {
      throw new FakeRefusal({ code: 'refused', message: 'Payments have changed. Please look once more.' });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Take over 3 lines' }));
  await waitFor(() => expect(looked).toBe(2));
});

it('a_file_that_is_no_statement_is_told_in_its_place', async () => {
  const { user, given } = opened(bankAnswers('broken'));
  expect(await screen.findByText(/does not look like a statement/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(given.onChoose).toHaveBeenCalledOnce();
});

it('a_file_without_money_of_clients_has_nothing_to_take', async () => {
  opened(bankAnswers('others'));
  expect(await screen.findByText('No money of your clients moved in this file.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing ticked' }).disabled).toBe(true);
});

it('past_files_are_listed_and_an_empty_list_says_what_works', async () => {
  const { redraw } = draw(<BankFilesPage {...places()} />, bankAnswers());
  expect(await screen.findByText('4 payments and 1 refund, 2 left out.')).toBeTruthy();
  redraw(null);
  draw(<BankFilesPage {...places()} />, bankAnswers('good', []));
  expect(await screen.findByText('No file yet.')).toBeTruthy();
  expect(screen.getByText(/CAMT\.053/u)).toBeTruthy();
});
