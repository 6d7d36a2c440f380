import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { moneyAnswers } from '@/gallery/money';
import { reminderAnswers, reminderItems } from '@/gallery/reminders';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { draw } from '@/testKit';
import { RemindersLine } from './RemindersLine';
import { RemindersNotice } from './RemindersNotice';
import { RemindersSheet } from './RemindersSheet';

vi.mock('@/components/PdfView', () => ({ PdfView: ({ name }: { name: string }) => <p>{name}</p> }));

beforeEach(() => undoLine.clear());

function Offered() {
  return <p>{useOfferedUndo()?.sentence}</p>;
}

const withPhone = { 'people.page': () => answer({ details: { phone: '+49 170 555' } }) };

async function opened(answers: FakeAnswers = {}, invoiceId?: string) {
  const given = {
    onMessage: vi.fn(),
    onWrite: vi.fn(),
    openLink: vi.fn(),
    savePdf: vi.fn(),
    onClose: vi.fn(),
  };
  const drawn = draw(
    <>
      <RemindersSheet
        {...given}
        {...(invoiceId === undefined ? {} : { invoiceId })}
        places={{
          person: (id) => `#/people/${id}`,
          engagement: (id) => `#/people/${id}/engagement`,
          invoice: (id) => `#/money/invoices/${id}`,
          lateFee: '#/settings/documents',
        }}
      />
      <Offered />
    </>,
    { ...moneyAnswers(''), ...reminderAnswers(), ...withPhone, ...answers },
  );
  const sheet = within(await screen.findByRole('dialog', { name: 'To remind of' }));
  const asked = (name: string) =>
    drawn.host.asked.filter((each) => each.name === name).map((each) => each.payload);
  return { ...drawn, given, sheet, asked };
}

it('each_invoice_says_where_it_stands_and_what_was_done_so_far', async () => {
  const { sheet } = await opened();
  expect(sheet.getByText(/8 days overdue: a second reminder can be drafted/u)).toBeTruthy();
  const [first] = sheet.getAllByRole('listitem');
  expect(first?.textContent).toContain(
    'So far: First reminder 29 Jan 2026, Second reminder 5 Feb 2026, Firm reminder 12 Feb 2026',
  );
});

it('a_step_becomes_a_draft_that_the_coach_reads_and_nothing_is_sent', async () => {
  const { user, sheet, given, asked } = await opened();
  sheet.getByRole('button', { name: 'Draft the message: 2026-0041' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(given.onMessage).toHaveBeenCalledWith('m-anna'));
  expect(asked('reminders.draft')).toEqual([{ invoiceId: 'i1', step: 'week_after' }]);
  expect(asked('messages.mark_sent')).toEqual([]);
  expect(screen.getByText('Reminder drafted: Anna Feldmann')).toBeTruthy();
});

it('a_late_fee_is_an_act_of_its_own_and_only_where_there_is_one', async () => {
  const { user, sheet, asked } = await opened();
  expect(sheet.getAllByRole('button', { name: /late fee/u })).toHaveLength(1);
  await user.click(sheet.getByRole('button', { name: 'Charge the late fee, €15.00: 2026-0033' }));
  expect(await screen.findByText('Late fee charged: €15.00')).toBeTruthy();
  expect(asked('reminders.charge_late_fee')).toEqual([{ invoiceId: '2026-0033' }]);
  await waitFor(() => expect(sheet.queryByRole('button', { name: /late fee/u })).toBeNull());
});

it('the_letter_is_looked_at_in_the_tone_that_is_chosen_and_saved', async () => {
  const { user, sheet, given } = await opened();
  await user.click(sheet.getByRole('button', { name: 'Letter: 2026-0041' }));
  const letter = within(await screen.findByRole('dialog', { name: 'Letter about 2026-0041' }));
  await user.click(letter.getByRole('radio', { name: 'Firm' }));
  expect(await letter.findByText('Reminder 2026-0041 firm.pdf')).toBeTruthy();
  await user.click(letter.getByRole('button', { name: 'Save as PDF' }));
  expect(given.savePdf).toHaveBeenCalledWith('Reminder 2026-0041 firm.pdf', '');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('dialog', { name: 'To remind of' })).toBeTruthy();
});

it('a_letter_that_cannot_be_is_said_and_cannot_be_saved', async () => {
  const { user, sheet } = await opened({
    'invoices.reminder_letter': () => {
      throw new FakeRefusal({ code: 'refused', message: 'This invoice is not overdue.' });
    },
  });
  await user.click(sheet.getByRole('button', { name: 'Letter: 2026-0041' }));
  expect((await screen.findByRole('alert')).textContent).toContain('not overdue');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(true);
});

it('a_month_late_the_choices_lead_to_the_acts_that_there_are', async () => {
  const { user, sheet, given, asked } = await opened();
  const group = within(await sheet.findByRole('group', { name: 'Then decide together: 2026-0033' }));
  expect(sheet.getAllByRole('group', { name: /^Then decide/u }), 'only after a month').toHaveLength(1);
  await user.click(await group.findByRole('button', { name: 'Call +49 170 555: 2026-0033' }));
  expect(given.openLink).toHaveBeenCalledWith('tel:+49170555');
  await user.click(group.getByRole('button', { name: 'Write about a plan: 2026-0033' }));
  expect(given.onWrite).toHaveBeenCalledWith('long');
  expect(group.getByRole('link', { name: 'Pause the sessions: 2026-0033' }).getAttribute('href')).toBe(
    '#/people/long/engagement',
  );
  expect(asked('invoices.write_off'), 'nothing is decided by looking').toEqual([]);
});

it('writing_off_asks_first', async () => {
  const { user, sheet, asked } = await opened(
    {
      'invoices.open': () => answer({ id: '2026-0033', number: '2026-0033' }),
    },
    '2026-0033',
  );
  expect(sheet.getAllByRole('listitem'), 'one invoice, as it was asked for').toHaveLength(1);
  await user.click(sheet.getByRole('button', { name: 'Write it off: 2026-0033' }));
  const question = within(
    await screen.findByRole('dialog', { name: 'Write off what is left of 2026-0033?' }),
  );
  await user.type(question.getByRole('textbox', { name: 'Why' }), 'moved away');
  await user.click(question.getByRole('button', { name: 'Write off' }));
  await waitFor(() =>
    expect(asked('invoices.write_off')).toEqual([{ invoiceId: '2026-0033', reason: 'moved away' }]),
  );
});

it('where_nothing_is_due_a_sentence_says_so_and_no_page_speaks_of_it', async () => {
  const { sheet } = await opened(reminderAnswers([]));
  expect(sheet.getByText(/Nothing is to be reminded of now/u)).toBeTruthy();
});

it('the_page_of_an_invoice_and_today_lead_here', async () => {
  const onOpen = vi.fn();
  const { user } = draw(
    <>
      <RemindersNotice invoiceId="i1" onOpen={onOpen} />
      <RemindersNotice invoiceId="paid" onOpen={onOpen} />
      <RemindersLine onOpen={onOpen} />
    </>,
    reminderAnswers(),
  );
  expect(await screen.findByText(reminderItems[1]?.sentence ?? '')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Look' }), 'nothing of an invoice that is paid').toHaveLength(
    1,
  );
  await user.click(screen.getByRole('button', { name: '3 invoices to remind of' }));
  expect(onOpen).toHaveBeenCalledOnce();
});
