import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import { around, closeSheets, Sheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { messagesAnswers } from '@/gallery/messages';
import { practiceAnswers } from '@/gallery/practice';
import { draw } from '@/testKit';
import { MessagesPage } from './MessagesPage';

beforeEach(() => {
  closeSheets();
  drafts.forgetAll();
});

const answers = () => ({
  ...practiceAnswers({ state: 'open' }),
  ...dayAnswers(true),
  ...messagesAnswers(),
});

async function open(messageId: string) {
  around.open({ sheet: 'message', messageId });
  const drawn = draw(<Sheets />, answers());
  const sheet = within(await screen.findByRole('dialog'));
  const asked = (name: string) =>
    drawn.host.asked.filter((request) => request.name === name).map(({ payload }) => payload);
  return { ...drawn, sheet, asked };
}

it('what_is_typed_is_stored_by_itself_and_once', async () => {
  const { user, sheet, asked } = await open('m-ben');
  await user.type(sheet.getByLabelText('Message'), ' I keep Thursday free.');
  expect(sheet.getByRole('status', { name: 'Whether it is kept' }).textContent).toBe('Not saved yet.');
  await sheet.findByText('Saved.');
  expect(asked('messages.save')).toEqual([
    {
      messageId: 'm-ben',
      subject: 'We missed each other today',
      body: 'Dear Ben,\n\nI hope that all is well. I keep Thursday free.',
    },
  ]);
});

it('it_opens_in_the_mail_program_with_the_words_that_were_typed_last', async () => {
  const { user, host, sheet, asked } = await open('m-anna');
  const subject = sheet.getByLabelText('Subject');
  await user.clear(subject);
  await user.type(subject, 'Monday');
  await user.click(sheet.getByRole('button', { name: 'Open in mail' }));
  await waitFor(() => expect(host.opened).toHaveLength(1));
  expect(host.opened[0]).toContain('mailto:anna@example.org?subject=Monday&body=');
  expect(host.copied, 'the link carries the text').toEqual([]);
  expect(asked('messages.mark_sent'), 'nothing is sent by opening it').toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() =>
    expect(asked('messages.mark_sent')).toEqual([{ messageId: 'm-anna', by: 'mail_program' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('a_text_too_long_for_a_link_is_copied_as_well', async () => {
  const { user, host, sheet } = await open('m-long');
  await user.click(sheet.getByRole('button', { name: 'Open in mail' }));
  await waitFor(() => expect(host.opened).toHaveLength(1));
  expect(host.copied[0]).toContain('Dear Anna');
});

it('it_is_saved_as_a_mail_file', async () => {
  const { user, host, sheet } = await open('m-anna');
  await user.click(sheet.getByRole('button', { name: 'Save as mail file' }));
  await waitFor(() => expect(host.saved).toEqual([{ name: 'Our session on Monday.eml', kind: 'message' }]));
  expect(await sheet.findByText(/^Saved. When you have sent it/u)).toBeTruthy();
});

it('without_an_address_there_is_no_mail_and_the_reason_stands_there', async () => {
  const { sheet } = await open('m-ben');
  expect(sheet.getByText(/No e-mail address is known/u)).toBeTruthy();
  expect(sheet.queryByRole('button', { name: 'Open in mail' })).toBeNull();
  expect(sheet.queryByRole('button', { name: 'Save as mail file' })).toBeNull();
});

it('an_empty_text_cannot_leave_and_says_so_beside_the_field', async () => {
  const { user, host, sheet } = await open('m-anna');
  await user.clear(sheet.getByLabelText('Message'));
  await user.click(sheet.getByRole('button', { name: 'Copy' }));
  expect(await sheet.findByText('This is needed.')).toBeTruthy();
  expect(host.copied).toEqual([]);
});

it('a_draft_that_is_thrown_away_is_not_stored_once_more', async () => {
  const { user, sheet, asked } = await open('m-anna');
  await user.type(sheet.getByLabelText('Message'), ' And');
  await user.click(sheet.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(asked('messages.discard')).toEqual([{ messageId: 'm-anna' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked('messages.save')).toEqual([]);
});

it('one_in_the_coachs_own_words_is_kept_and_then_opened', async () => {
  around.open({ sheet: 'write', personId: 'leo' });
  const { user, host } = draw(<Sheets />, answers());
  const form = within(await screen.findByRole('form', { name: 'Message to leo' }));
  await user.type(form.getByLabelText('Subject'), 'The book');
  await user.type(form.getByLabelText('Message'), 'Here it is.');
  await user.click(screen.getByRole('button', { name: 'Keep as draft' }));
  expect(await screen.findByRole('button', { name: 'Mark as sent' })).toBeTruthy();
  expect(host.asked.find(({ name }) => name === 'messages.write')?.payload).toEqual({
    personId: 'leo',
    kind: 'other',
    subject: 'The book',
    body: 'Here it is.',
  });
});

it('what_waits_stands_above_what_has_left', async () => {
  const opened: string[] = [];
  const { user } = draw(<MessagesPage onMessage={(id) => opened.push(id)} />, answers());
  const waiting = within(await screen.findByRole('list', { name: 'Waiting to be sent' }));
  expect(waiting.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText('3 messages wait to be sent.')).toBeTruthy();
  await user.click(waiting.getByRole('button', { name: 'Ben Achterberg' }));
  expect(opened).toEqual(['m-ben']);
  const sent = within(screen.getByRole('list', { name: 'Sent so far' }));
  expect(sent.getAllByRole('listitem')).toHaveLength(2);
});
