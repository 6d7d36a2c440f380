import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { billingAnswers, billingItems } from '@/gallery/billing';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { BillingSheet } from './BillingSheet';

beforeEach(() => undoLine.clear());

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

async function opened(answers: FakeAnswers = billingAnswers()) {
  const onClose = vi.fn();
  const drawn = draw(
    <>
      <BillingSheet places={{ person: (id) => `#/people/${id}` }} onClose={onClose} />
      <Offered />
    </>,
    answers,
  );
  const sheet = within(await screen.findByRole('dialog', { name: 'Due to be billed' }));
  const asked = () => drawn.host.asked.filter(({ name }) => name === 'billing.prepare');
  return { ...drawn, sheet, asked, onClose };
}

it('each_thing_that_is_due_says_what_it_does_and_what_stands_in_its_way', async () => {
  const { sheet } = await opened();
  expect(sheet.getByText('3 invoices to draft, €1,300.00; 1 period waits for an outcome.')).toBeTruthy();
  const [first, second, , blocked] = sheet.getAllByRole('checkbox');
  expect(first?.getAttribute('aria-label')).toBe('Prepare Twelve sessions, Mara Kovač');
  expect([first, second, blocked].map((box) => (box as HTMLInputElement).checked)).toEqual([
    true,
    true,
    false,
  ]);
  expect((blocked as HTMLInputElement).disabled, 'the core says that it cannot be confirmed yet').toBe(true);
  expect(sheet.getByText(/Say it first/u)).toBeTruthy();
  expect(sheet.getByText('Session beyond the month, 26 February')).toBeTruthy();
});

it('those_that_are_ticked_become_drafts_at_once_with_one_undo', async () => {
  const { user, sheet, asked } = await opened();
  sheet.getByRole('checkbox', { name: 'Prepare Charged afterwards, Leo Brandt' }).focus();
  await user.keyboard(' ');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Drafts prepared: 2 people')).toBeTruthy();
  expect(asked().map(({ payload }) => payload)).toEqual([
    {
      keys: [
        { kind: 'instalment', engagementId: 'twelve', number: 2 },
        { kind: 'retainer', engagementId: 'month', number: 4 },
      ],
    },
  ]);
  await waitFor(() => expect(sheet.getAllByRole('checkbox')).toHaveLength(2));
  expect(
    sheet.getByRole<HTMLInputElement>('checkbox', { name: /Leo Brandt/u }).checked,
    'it was left out on purpose',
  ).toBe(false);
  expect(sheet.getByRole<HTMLButtonElement>('button', { name: 'Prepare drafts' }).disabled).toBe(true);
});

it('when_nothing_is_left_the_sheet_closes', async () => {
  const { user, sheet, onClose } = await opened(billingAnswers(billingItems.slice(0, 1)));
  await user.click(sheet.getByRole('button', { name: 'Prepare 1 draft' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

it('what_is_refused_is_said_above_the_button_and_nothing_is_lost', async () => {
  const { user, sheet } = await opened({
    ...billingAnswers(),
    'billing.prepare': () => {
      throw new FakeRefusal({
        code: 'invalid',
        message: 'Some fields need another value.',
        issues: [{ field: 'keys[0]', problem: 'notPossible', sentence: 'This is not due any more.' }],
      });
    },
  });
  await user.click(sheet.getByRole('button', { name: 'Prepare 3 drafts' }));
  expect((await sheet.findByRole('alert')).textContent).toContain('This is not due any more.');
  expect(sheet.getByRole('button', { name: 'Prepare 3 drafts' })).toBeTruthy();
});

it('where_nothing_is_due_a_sentence_says_so', async () => {
  const { sheet } = await opened(billingAnswers([]));
  expect(sheet.getByText(/appear here by themselves/u)).toBeTruthy();
  expect(sheet.queryByRole('button', { name: /Prepare/u })).toBeNull();
});
