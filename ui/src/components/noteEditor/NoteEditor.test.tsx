import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { act, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';

import { draw } from '@/testKit';
import { markOf } from './marks';
import { NoteEditor, type NoteEditorHandle, type NoteEditorProps } from './NoteEditor';
import { continueMark, writing } from './typing';

const working = [
  '## Focus',
  '> I wait for permission.',
  '[] Talk to Jonas',
  '- [x] Two mornings',
  '! A hunch',
  'x',
].join('\n');

function open(props: Partial<NoteEditorProps> = {}) {
  const ref = createRef<NoteEditorHandle>();
  const drawn = draw(<NoteEditor ref={ref} label="Notes" initial={working} {...props} />);
  const box = screen.getByRole('textbox', { name: 'Notes' });
  const view = EditorView.findFromDOM(box);
  if (view === null || ref.current === null) throw new Error('the editor did not open');
  return { ...drawn, box, view, handle: ref.current };
}

const marks = (box: HTMLElement) =>
  [...box.querySelectorAll<HTMLElement>('.cm-line')].map((line) => line.dataset['mark'] ?? null);

it('each_line_is_drawn_as_what_it_is', () => {
  const { box } = open();
  expect(marks(box)).toEqual(['heading', 'quote', 'commitment', 'done', 'private', null]);
  const typed = [...box.querySelectorAll('[data-typed]')].map(({ textContent }) => textContent);
  expect(typed, 'the mark stays as it was typed').toEqual(['## ', '> ', '[] ', '- [x] ', '! ']);
});

it('a_private_line_says_so_to_those_who_listen', () => {
  const { box, handle } = open();
  expect(box.querySelector('[data-mark="private"]')?.textContent).toBe('private ! A hunch');
  expect(handle.text(), 'the word is no part of the text').toBe(working);
});

it('marks_follow_while_the_coach_types', () => {
  const { box, view } = open({ initial: 'A hunch' });
  expect(marks(box)).toEqual([null]);
  act(() => view.dispatch({ changes: { from: 0, insert: '! ' } }));
  expect(marks(box)).toEqual(['private']);
  act(() => view.dispatch({ changes: { from: 0, to: 2 } }));
  expect(marks(box)).toEqual([null]);
});

it.each([
  ['a > b', null],
  ['#hashtag', null],
  ['[x](https://example.org)', null],
  ['!at once', 'private'],
  ['- [ ] ! behind a box', 'private'],
  ['1. > ! behind anything', 'private'],
  ['\u200b! behind what nobody sees', 'private'],
  ['[ ] open', 'commitment'],
  ['- [ ] open', 'commitment'],
  ['[X] done', 'done'],
  ['>said', 'quote'],
  ['###### small', 'heading'],
])('%j is %s', (line, mark) => {
  expect(markOf(line)?.mark ?? null).toBe(mark);
});

it('every_change_is_heard_and_leaving_too', async () => {
  const [onChange, onLeave] = [vi.fn(), vi.fn()];
  const { view, box, user } = open({ initial: '', onChange, onLeave });
  act(() => view.dispatch({ changes: { from: 0, insert: 'Rest' } }));
  expect(onChange).toHaveBeenLastCalledWith('Rest');
  act(() => box.focus());
  await user.tab();
  expect(document.activeElement, 'Tab leaves').not.toBe(box);
  expect(onLeave).toHaveBeenCalledTimes(1);
});

it('another_text_is_put_in_from_outside_and_undone_from_inside', async () => {
  const onChange = vi.fn();
  const { handle, user, box } = open({ initial: 'Mine', onChange });
  act(() => handle.replace('## Goal\n'));
  expect(onChange).toHaveBeenLastCalledWith('## Goal\n');
  act(() => box.focus());
  await user.keyboard('{Control>}z{/Control}');
  expect(handle.text()).toBe('Mine');
});

it('what_may_only_be_read_cannot_be_typed_into', () => {
  const { box, view, redraw } = open({ readOnly: true });
  expect(box.getAttribute('contenteditable')).toBe('false');
  expect(box.getAttribute('aria-readonly')).toBe('true');
  expect(view.state.readOnly).toBe(true);
  redraw(<NoteEditor label="Notes" initial={working} readOnly={false} />);
  expect(screen.getByRole('textbox', { name: 'Notes' }).getAttribute('contenteditable')).toBe('true');
});

it('no_service_reads_along', () => {
  const { box } = open();
  expect(box.getAttribute('spellcheck')).toBe('false');
  expect(box.getAttribute('autocorrect')).toBe('off');
});

/** `|` is the caret. */
function afterEnter(text: string): string | null {
  const at = text.indexOf('|');
  let after: EditorState | null = null;
  const state = EditorState.create({ doc: text.replace('|', ''), selection: EditorSelection.cursor(at) });
  if (!continueMark({ state, dispatch: (change) => (after = change.state) })) return null;
  const { doc, selection } = after as unknown as EditorState;
  return `${doc.sliceString(0, selection.main.head)}|${doc.sliceString(selection.main.head)}`;
}

it.each([
  ['! A hunch|', '! A hunch\n! |'],
  ['> One, |two', '> One, \n> |two'],
  ['[] First|', '[] First\n[] |'],
  ['- [x] First|', '- [x] First\n- [ ] |'],
  ['! A hunch\n! |', '! A hunch\n|'],
  ['!Typed fast|', '!Typed fast\n!|'],
  ['Plain|', null],
  ['## Focus|', null],
  ['|> at the beginning', null],
])('enter in %j makes %j', (before, after) => {
  expect(afterEnter(before)).toBe(after);
});

it.each([
  ['> I can ask.\nShe said so on Friday.', '> I can ask.\nShe said so on Friday.\n'],
  ['- Two mornings', '- Two mornings\n- '],
])('enter_goes_on_with_what_the_line_itself_is: %j', (initial, expected) => {
  const { view } = open({ initial });
  act(() => void runScopeHandlers(view, new KeyboardEvent('keydown', { key: 'Enter' }), 'editor'));
  expect(view.state.doc.toString()).toBe(expected);
});

/** `|` is the caret; typed key by key, or put in at once. */
function afterTyping(text: string, pieces: Iterable<string>, userEvent = 'input.type'): string {
  const at = text.indexOf('|');
  let state = EditorState.create({
    doc: text.replace('|', ''),
    selection: EditorSelection.cursor(at),
    extensions: writing(),
  });
  for (const piece of pieces) state = state.update({ ...state.replaceSelection(piece), userEvent }).state;
  const { doc, selection } = state;
  return `${doc.sliceString(0, selection.main.head)}|${doc.sliceString(selection.main.head)}`;
}

it.each([
  ['> |', '> Smaller', '> Smaller|'],
  ['> |', '>Smaller', '> Smaller|'],
  ['! |', '! A hunch', '! A hunch|'],
  ['! |', '!A hunch', '! A hunch|'],
  ['[] |', '[] Call', '[] Call|'],
  ['- [ ] |', '[] Call', '- [ ] Call|'],
  ['## |', '## Focus', '## Focus|'],
  ['|> Smaller', '> ', '> |Smaller'],
  ['|! A hunch', '!', '! |A hunch'],
  ['> ! |', '! A hunch', '> ! A hunch|'],
])('on %j the same mark typed again stays one: %j makes %j', (before, typed, after) => {
  expect(afterTyping(before, typed).replace(/\s+\|/u, ' |')).toBe(after);
});

it.each([
  ['|', '> 3 > 2', '> 3 > 2|'],
  ['|', '### Focus', '### Focus|'],
  ['## |', '#topic', '## #topic|'],
  ['[] |', '[x](https://example.org)', '[] [x](https://example.org)|'],
  ['> > An old letter|', 's', '> > An old letters|'],
])('what is no mark is left alone: on %j %j makes %j', (before, typed, after) => {
  expect(afterTyping(before, typed)).toBe(after);
});

it('what_is_pasted_behind_its_mark_has_it_once_in_every_line', () => {
  const pasted = ['> One\n> > Two\nThree'];
  expect(afterTyping('> |', pasted, 'input.paste')).toBe('> One\n> Two\nThree|');
});
