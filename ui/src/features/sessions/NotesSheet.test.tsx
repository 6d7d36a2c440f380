import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';

import type { SaveNotes } from '@/bindings/SaveNotes';
import type { SessionNotes } from '@/bindings/SessionNotes';
import { around, closeSheets, Sheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw } from '@/testKit';

beforeEach(() => {
  closeSheets();
  drafts.forgetAll();
});

/** Keeps what is saved, as the core does. */
function keeping(): FakeAnswers {
  let stored: SessionNotes = {
    sessionId: 's-held',
    personId: 'anna',
    personName: 'Anna Feldmann',
    template: 'free',
    text: '',
    reflection: '',
    unsaved: false,
    updatedAt: null,
    locksAt: '2026-03-09T11:00',
    locked: false,
    versions: 0,
    lines: 0,
    aim: 10,
  };
  return {
    ...dayAnswers(true),
    'notes.of_session': () => answer(stored),
    'notes.save': ({ text, reflection }: SaveNotes) => {
      stored = { ...stored, text, reflection, updatedAt: '2026-03-03T10:20' };
      return answer(stored, { touched: ['notes'] });
    },
  };
}

async function open(answers: FakeAnswers) {
  around.open({ sheet: 'notes', sessionId: 's-held' });
  const drawn = draw(<Sheets />, answers);
  const dialog = within(await screen.findByRole('dialog'));
  const saved = () =>
    drawn.host.asked.filter(({ name }) => name === 'notes.save').map(({ payload }) => payload as SaveNotes);
  return { ...drawn, dialog, saved };
}

it('leaving_a_field_saves_once_and_private_words_stay_apart', async () => {
  const { user, dialog, saved } = await open(keeping());
  await user.type(dialog.getByLabelText('Note'), 'Rest');
  await user.click(dialog.getByLabelText('Private notes'));
  await waitFor(() => expect(saved()).toHaveLength(1));
  await user.type(dialog.getByLabelText('Private notes'), 'A hunch');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(saved()).toHaveLength(2));
  await user.tab();
  expect(saved(), 'what is stored already is not written again').toHaveLength(2);
  expect(saved()[1]?.text).toBe('Rest');
  expect(saved()[1]?.reflection).toBe('A hunch');
  expect(await dialog.findByText('Saved.')).toBeTruthy();
});

it('closing_saves_what_is_still_in_the_field', async () => {
  const { user, dialog, saved } = await open(keeping());
  await user.type(dialog.getByLabelText('Note'), 'Call Jonas');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved().map(({ text }) => text)).toEqual(['Call Jonas']);
});

it('what_could_not_be_saved_is_still_there_when_the_notes_are_opened_again', async () => {
  const answers: FakeAnswers = {
    ...keeping(),
    'notes.save': () => {
      throw new FakeRefusal({ code: 'file', message: 'The disk is full. What you typed stays here.' });
    },
  };
  const first = await open(answers);
  // Typed in one go: leaving the window, and the practice, comes between any two keys.
  fireEvent.change(first.dialog.getByLabelText('Note'), { target: { value: 'Rest, and how' } });
  await first.user.keyboard('{Escape}');
  await waitFor(() => expect(first.saved()).not.toHaveLength(0));
  expect(screen.getByRole('dialog'), 'a sheet that could not save does not go away').toBeTruthy();

  closeSheets();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  around.open({ sheet: 'notes', sessionId: 's-held' });
  const again = within(await screen.findByRole('dialog'));
  expect(again.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Rest, and how');
  expect(again.getByText(/Not saved yet/u)).toBeTruthy();
});
