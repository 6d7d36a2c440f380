import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import type { SaveNotes } from '@/bindings/SaveNotes';
import { around, closeSheets, Sheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { emptyNote, lockedNote, noteAnswers } from '@/gallery/notes';
import { FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw, noteText, typeNote } from '@/testKit';

beforeEach(() => {
  closeSheets();
  drafts.forgetAll();
});

async function open(answers: FakeAnswers = {}) {
  around.open({ sheet: 'notes', sessionId: 's-held' });
  const drawn = draw(<Sheets />, { ...dayAnswers(true), ...noteAnswers(emptyNote), ...answers });
  const dialog = within(await screen.findByRole('dialog', { name: /^Notes/u }));
  const editor = dialog.getByRole('textbox', { name: 'Notes' });
  const saved = () =>
    drawn.host.asked.filter(({ name }) => name === 'notes.save').map(({ payload }) => payload as SaveNotes);
  return { ...drawn, dialog, editor, saved };
}

it('ctrl_s_and_the_button_save_and_what_is_stored_is_not_written_again', async () => {
  const { user, dialog, editor, saved } = await open();
  typeNote(editor, 'Rest\n! A hunch');
  editor.focus();
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({ sessionId: 's-held', text: 'Rest\n! A hunch', reflection: '' });
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(dialog.getByRole('status').textContent).toBe('Kept'));
  expect(saved()).toHaveLength(1);
});

it('closing_saves_what_was_typed', async () => {
  const { user, editor, saved } = await open();
  typeNote(editor, 'Call Jonas');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved().map(({ text }) => text)).toEqual(['Call Jonas']);
});

it('a_sheet_that_could_not_save_does_not_go_away_and_says_so', async () => {
  const message = 'The disk is full.';
  const { user, dialog, editor, saved } = await open({
    'notes.save': () => {
      throw new FakeRefusal({ code: 'file', message });
    },
  });
  typeNote(editor, 'Rest, and how');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(saved()).not.toHaveLength(0));
  expect((await dialog.findByRole('alert')).textContent).toContain(message);
  expect(noteText(editor)).toBe('Rest, and how');
});

it('a_locked_note_is_written_on_after_a_click', async () => {
  const { user, dialog, editor } = await open(noteAnswers(lockedNote));
  expect(dialog.getByText('Locked since 24 Feb 2026: changes are kept as versions.')).toBeTruthy();
  expect(editor.getAttribute('aria-readonly')).toBe('true');
  await user.click(dialog.getByRole('button', { name: 'Write on' }));
  expect(editor.getAttribute('aria-readonly')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(editor));
});

it('a_version_is_read_and_brought_back', async () => {
  const { user, dialog, host } = await open(noteAnswers(lockedNote));
  await user.click(dialog.getByRole('button', { name: '3 versions' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Versions' }));
  expect(sheet.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Tue, 3 Mar 2026, 10:2014 words more, 3 less, as it is now',
    'Mon, 2 Mar 2026, 18:059 words more, in what is only for you',
    'Mon, 2 Mar 2026, 10:5896 words more',
  ]);
  await waitFor(() => expect(sheet.getAllByRole('insertion')).toHaveLength(2));
  expect(sheet.getByRole('deletion').textContent).toBe('gives me');
  const bringBack = sheet.getByRole<HTMLButtonElement>('button', { name: 'Bring this back' });
  expect(bringBack.disabled, 'it is there already').toBe(true);
  await user.click(sheet.getByRole('button', { name: /10:58/u }));
  await user.click(bringBack);
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'notes.restore_version')?.payload).toEqual({
      sessionId: 's-held',
      number: 1,
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
