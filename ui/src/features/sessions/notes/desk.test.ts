import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { SaveNotes } from '@/bindings/SaveNotes';
import { drafts } from '@/components/drafts';
import { emptyNote, writtenNote } from '@/gallery/notes';
import { RpcError } from '@/rpc/errors';
import { createNoteDesk, type NoteActs } from './desk';
import { keepWithin } from './keeper';

beforeEach(() => {
  drafts.forgetAll();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const full = new RpcError({ code: 'file', message: 'The disk is full.', issues: [], retry: false });

/** A core that stores what it is told, as long as there is room. */
function core(stored = writtenNote) {
  const asked: { name: string; text: string }[] = [];
  const room = { left: true };
  const refuse = () => Promise.resolve({ ok: false as const, error: full });
  const acts: NoteActs = {
    keepDraft: ({ text }: SaveNotes) => {
      asked.push({ name: 'keep', text });
      if (!room.left) return refuse();
      const data = { unsaved: text !== stored.text, lines: 4, aim: 10 };
      return Promise.resolve({ ok: true, data });
    },
    save: ({ text, reflection }: SaveNotes) => {
      asked.push({ name: 'save', text });
      if (!room.left) return refuse();
      return Promise.resolve({ ok: true, data: { ...stored, text, reflection } });
    },
    onSaved: () => undefined,
  };
  return { asked, room, acts };
}

function editor() {
  const shown: string[] = [];
  return {
    shown,
    handle: { text: () => '', replace: (text: string) => void shown.push(text), focus: () => undefined },
  };
}

it('what_changed_elsewhere_is_shown_unless_the_coach_is_typing', async () => {
  const { acts } = core();
  const desk = createNoteDesk(writtenNote, acts);
  const { shown, handle } = editor();
  desk.text(handle);
  desk.takeOver({ ...writtenNote, text: 'As it was once.' });
  expect(shown).toEqual(['As it was once.']);
  desk.change({ text: 'As it was once. And now' });
  desk.takeOver({ ...writtenNote, text: 'Something else' });
  expect(shown, 'nothing is taken from under the fingers').toHaveLength(1);
  expect(await desk.save()).toBe(true);
  expect(desk.current().values.text).toBe('As it was once. And now');
});

it('headings_alone_are_no_note_and_still_stay_in_the_editor', async () => {
  const { acts } = core(emptyNote);
  const dropsHeadings = { ...acts, save: () => Promise.resolve({ ok: true as const, data: emptyNote }) };
  const desk = createNoteDesk(emptyNote, dropsHeadings);
  const { shown, handle } = editor();
  desk.begin('grow', '## Goal\n', 8);
  desk.text(handle);
  expect(await desk.save()).toBe(true);
  desk.takeOver(emptyNote);
  expect(shown).toEqual([]);
  expect(desk.current().values.text).toBe('## Goal\n');
});

it('taking_back_what_was_kept_is_written_too', async () => {
  const { acts, asked } = core(emptyNote);
  const desk = createNoteDesk(emptyNote, acts);
  desk.change({ text: 'a' });
  await vi.advanceTimersByTimeAsync(keepWithin);
  desk.change({ text: '' });
  await desk.save();
  expect(asked, 'the draft in the core says something else').toEqual([
    { name: 'keep', text: 'a' },
    { name: 'save', text: '' },
  ]);
});

it('a_note_that_was_only_read_is_not_written', async () => {
  const { acts, asked } = core();
  const desk = createNoteDesk(writtenNote, acts);
  await desk.save();
  desk.leave();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([]);
});

it('what_never_reached_the_core_is_there_again_and_is_kept_then', async () => {
  const { acts, asked, room } = core(emptyNote);
  room.left = false;
  const first = createNoteDesk(emptyNote, acts);
  first.change({ text: 'Rest' });
  await vi.advanceTimersByTimeAsync(keepWithin);
  expect(first.current()).toMatchObject({ keeping: 'failed', why: 'The disk is full.' });
  first.leave();
  await vi.advanceTimersByTimeAsync(60_000);
  const attempts = asked.length;
  expect(attempts, 'nobody looks, nothing is tried for ever').toBeLessThan(4);

  room.left = true;
  const again = createNoteDesk(emptyNote, acts);
  expect(again.current().values.text).toBe('Rest');
  again.resume();
  await vi.advanceTimersByTimeAsync(keepWithin);
  expect(asked.slice(attempts)).toEqual([{ name: 'keep', text: 'Rest' }]);
  expect(again.current().keeping).toBe('kept');
  await again.save();
  expect(createNoteDesk(emptyNote, acts).current().values.text, 'memory is done with').toBe('');
});
