import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';

import { App } from '@/app/App';
import { closeSheets } from '@/app/sheets';
import { drafts } from '@/components/drafts';
import { dayAnswers } from '@/gallery/dayAnswers';
import { emptyNote, noteAnswers, writtenNote } from '@/gallery/notes';
import { practiceAnswers } from '@/gallery/practice';
import { wrapUpAnswers } from '@/gallery/wrapUp';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { draw, noteText, typeNote } from '@/testKit';
import { FocusView } from './FocusView';
import { sessionTimer } from './timer';

beforeEach(() => {
  window.location.hash = '#/sessions/s-2/focus';
  closeSheets();
  drafts.forgetAll();
  sessionTimer.forgetAll();
});

const answers = (notes = emptyNote): FakeAnswers => ({
  ...wrapUpAnswers(),
  ...practiceAnswers({ state: 'open' }),
  ...dayAnswers(true),
  ...noteAnswers(notes),
});

async function focus(more: FakeAnswers = {}, notes = emptyNote) {
  const drawn = draw(<App />, { ...answers(notes), ...more });
  const editor = await screen.findByRole('textbox', { name: 'Notes' });
  const asked = (command: string) => drawn.host.asked.filter(({ name }) => name === command);
  const cover = () => screen.queryByRole('dialog', { name: 'The screen is hidden' });
  return { ...drawn, editor, asked, cover };
}

it('the_session_stands_alone_with_its_name_and_number', async () => {
  await focus();
  expect(screen.getByRole('heading', { name: 'Leo Brandt' })).toBeTruthy();
  expect(screen.getByText('session 2 of 6')).toBeTruthy();
  expect(screen.queryByRole('navigation'), 'no rail').toBeNull();
});

it('typing_is_kept_by_itself_and_leaving_makes_it_the_note', async () => {
  const { user, editor, asked } = await focus();
  typeNote(editor, '> Smaller');
  expect(screen.getByText('Keeping…')).toBeTruthy();
  await waitFor(() =>
    expect(asked('notes.keep_draft').map(({ payload }) => payload)).toEqual([
      { sessionId: 's-2', text: '> Smaller', reflection: '', template: 'free' },
    ]),
  );
  expect(await screen.findByText('Kept')).toBeTruthy();
  expect(asked('notes.save'), 'not before it is left').toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Leave the focus view of Leo Brandt' }));
  await waitFor(() => expect(asked('notes.save')).toHaveLength(1));
});

it('going_elsewhere_by_any_way_saves', async () => {
  const { editor, asked } = await focus();
  typeNote(editor, 'Rest');
  window.location.hash = '#/people';
  await waitFor(() => expect(asked('notes.save')).toMatchObject([{ payload: { text: 'Rest' } }]));
});

it.each(['visibilitychange', 'pagehide'])('%s_keeps_at_once', async (event) => {
  const { editor, asked } = await focus();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  typeNote(editor, 'Rest');
  fireEvent(event === 'pagehide' ? window : document, new Event(event));
  // No clock is waited for.
  for (let turn = 0; turn < 20; turn += 1) await act(() => Promise.resolve());
  expect(asked('notes.keep_draft')).toHaveLength(1);
});

it('locking_waits_until_everything_is_kept', async () => {
  const { user, editor, host } = await focus();
  typeNote(editor, 'Rest');
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  await screen.findByLabelText('Passphrase');
  const names = host.asked.map(({ name }) => name);
  expect(names.indexOf('notes.keep_draft')).toBeGreaterThan(-1);
  expect(names.indexOf('notes.keep_draft')).toBeLessThan(names.indexOf('practice.lock'));
});

it('escape_hides_at_once_and_a_stray_key_brings_nothing_back', async () => {
  const { user, editor, asked, cover } = await focus({}, writtenNote);
  typeNote(editor, 'Rest');
  await user.keyboard('{Escape}');
  expect(cover()).toBeTruthy();
  expect(document.querySelector('main')?.hasAttribute('inert'), 'nothing beneath is reached').toBe(true);
  await waitFor(() => expect(asked('notes.keep_draft')).toHaveLength(1));
  await user.keyboard('x {Enter}{Control>}k{/Control}{Control>}1{/Control}{F5}');
  expect(cover()).toBeTruthy();
  expect(screen.getAllByRole('dialog'), 'no palette with names').toHaveLength(1);
  expect(noteText(editor)).toBe(`${writtenNote.text}Rest`);
  await user.keyboard('{Escape}');
  expect(cover()).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  await user.click(screen.getByRole('button', { name: 'Show again' }));
  expect(cover()).toBeNull();
});

it('what_could_not_be_kept_stays_in_sight_and_is_tried_again', async () => {
  let full = true;
  const { user, editor, asked } = await focus({
    'notes.keep_draft': () => {
      if (full) throw new FakeRefusal({ code: 'file', message: 'The disk is full.' });
      return answer({ unsaved: true, lines: 1, aim: 10 });
    },
  });
  typeNote(editor, 'Rest');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The disk is full.');
  expect(screen.getByText('Not kept yet')).toBeTruthy();
  expect(noteText(editor)).toBe('Rest');
  full = false;
  editor.focus();
  await user.tab();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(asked('notes.keep_draft').at(-1)?.payload).toMatchObject({ text: 'Rest' });
});

it('leaving_is_refused_while_nothing_can_be_saved', async () => {
  const { user, editor } = await focus({
    'notes.save': () => {
      throw new FakeRefusal({ code: 'file', message: 'The disk is full.' });
    },
  });
  typeNote(editor, 'Rest');
  await user.click(screen.getByRole('button', { name: /^Leave/u }));
  await screen.findByText('Not kept yet');
  expect(noteText(editor)).toBe('Rest');
});

it('an_empty_note_begins_with_a_template_until_something_is_said', async () => {
  const { user, editor, asked } = await focus();
  const choices = within(await screen.findByRole('group', { name: 'Begin with' }));
  await user.click(choices.getByRole('button', { name: 'Closing' }));
  await user.click(choices.getByRole('button', { name: 'Walk in the park' }));
  expect(noteText(editor), 'a page nobody wrote on may be changed').toBe(
    '## On the way out\n\n## On the way back\n',
  );
  typeNote(editor, 'A heron.');
  expect(screen.queryByRole('group', { name: 'Begin with' })).toBeNull();
  await waitFor(() => expect(asked('notes.keep_draft').at(-1)?.payload).toMatchObject({ template: 't1' }));
});

it('the_timer_counts_and_hands_its_minutes_on', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { user } = await focus();
  expect(screen.getByRole('timer', { name: 'Time in this session' }).textContent).toBe('60 min');
  await user.keyboard('{F5}');
  now = 63.6 * 60_000;
  await user.click(screen.getByRole('button', { name: 'Stop the timer' }));
  expect(screen.getByRole('timer').textContent).toBe('63 of 60 min');
  await user.click(screen.getByRole('button', { name: 'Wrap up' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByLabelText<HTMLInputElement>('How long it really was, in minutes').value).toBe('64');
});

it('while_names_are_hidden_nothing_is_written', async () => {
  const ways = { onLeave: vi.fn(), onVersions: vi.fn(), onWrapUp: vi.fn() };
  draw(<FocusView sessionId="s-2" namesHidden {...ways} />, answers());
  expect(await screen.findByText('Names are hidden. Show them to write.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Notes' }).getAttribute('aria-readonly')).toBe('true');
  expect(screen.queryByRole('group', { name: 'Begin with' })).toBeNull();
});
