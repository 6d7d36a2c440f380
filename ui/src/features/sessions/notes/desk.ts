/**
 * The notes of one session on the desk: what is typed, what of it the core has, and the two editors that show it. Until
 * the core has everything it stays in memory as well, so that coming back finds it.
 */
import type { SaveNotes } from '@/bindings/SaveNotes';
import type { SessionNotes } from '@/bindings/SessionNotes';
import { drafts } from '@/components/drafts';
import type { NoteEditorHandle } from '@/components/noteEditor/NoteEditor';
import type { RpcError } from '@/rpc/errors';
import type { Outcome } from '@/rpc/query';
import { createKeeper, type KeepingState } from './keeper';

export type NoteValues = Required<Omit<SaveNotes, 'sessionId'>>;

export interface NoteState {
  values: NoteValues;
  keeping: KeepingState;
  /** Why it could not be kept, in the core's words. */
  why: string | null;
  /** How many say something. */
  lines: number;
}

export interface NoteActs {
  keepDraft: (request: SaveNotes) => Promise<Outcome<'notes.keep_draft'>>;
  save: (request: SaveNotes) => Promise<Outcome<'notes.save'>>;
  onSaved: (notes: SessionNotes) => void;
}

type EditorSeat = (editor: NoteEditorHandle | null) => void;

export interface NoteDesk {
  current: () => NoteState;
  subscribe: (listener: () => void) => () => void;
  text: EditorSeat;
  reflection: EditorSeat;
  focusText: () => void;
  change: (part: Partial<NoteValues>) => void;
  /** Begins anew with a template, the caret where there is room. */
  begin: (template: string, body: string, caret: number) => void;
  /** Keeps at once what is not kept yet. */
  keep: () => Promise<boolean>;
  /** Makes it the note. False when that failed: then everything still stands where it was typed. */
  save: () => Promise<boolean>;
  /** The core has something else, by an undo or an older version: shown, unless the coach is typing. */
  takeOver: (notes: SessionNotes) => void;
  /** What was typed and never reached the core when this note was left before. */
  resume: () => void;
  /** Nobody looks any more: saved, and what fails waits in memory for the next time. */
  leave: () => void;
}

export function createNoteDesk(notes: SessionNotes, acts: NoteActs): NoteDesk {
  const { sessionId } = notes;
  const memory = `note:${sessionId}`;
  const remembered = () => drafts.of<NoteValues>(memory);
  const listeners = new Set<() => void>();
  const editors: Record<'text' | 'reflection', NoteEditorHandle | null> = { text: null, reflection: null };

  let state: NoteState = {
    values: { ...valuesOf(notes), ...remembered() },
    keeping: 'kept',
    why: null,
    lines: notes.lines,
  };
  // What the note says, as long as no draft says something else.
  let settled = notes.unsaved || remembered() !== undefined ? null : valuesOf(notes);
  // As the core answered last: what differs from it later was changed elsewhere.
  let answered = valuesOf(notes);

  const set = (part: Partial<NoteState>) => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  const keeper = createKeeper<NoteValues>(
    async (typed) => {
      settled = null;
      const result = await acts.keepDraft({ sessionId, ...typed });
      if (!result.ok) {
        set({ why: sentenceOf(result.error) });
        return false;
      }
      if (!result.data.unsaved) settled = typed;
      set({ lines: result.data.lines });
      return true;
    },
    (keeping) => set({ keeping }),
  );

  const saveNow = async (): Promise<boolean> => {
    const typed = state.values;
    if (settled !== null && same(typed, settled)) return true;
    const result = await acts.save({ sessionId, ...typed });
    if (!result.ok) {
      set({ why: sentenceOf(result.error) });
      return false;
    }
    settled = typed;
    answered = valuesOf(result.data);
    set({ lines: result.data.lines });
    acts.onSaved(result.data);
    // What was typed since, here or where the same note was opened next, is not in it.
    if (same({ ...typed, ...remembered() }, typed)) drafts.drop(memory);
    return true;
  };

  const change = (part: Partial<NoteValues>) => {
    const values = { ...state.values, ...part };
    if (same(values, state.values)) return;
    set({ values });
    drafts.keep(memory, values);
    keeper.change(values);
  };

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    text: (editor) => (editors.text = editor),
    reflection: (editor) => (editors.reflection = editor),
    focusText: () => editors.text?.focus(),
    change,
    begin: (template, body, caret) => {
      change({ text: body, template });
      editors.text?.replace(body, caret);
      editors.text?.focus();
    },
    keep: keeper.flush,
    save: () => keeper.instead(saveNow),
    takeOver: (fresh) => {
      const values = valuesOf(fresh);
      const isTyping = settled === null || !same(state.values, settled);
      if (isTyping || same(values, answered)) return;
      settled = values;
      answered = values;
      set({ values, lines: fresh.lines });
      editors.text?.replace(values.text);
      editors.reflection?.replace(values.reflection);
    },
    resume: () => {
      if (remembered() !== undefined) keeper.change(state.values);
    },
    leave: () => void keeper.instead(saveNow).then(keeper.stop),
  };
}

function valuesOf({ text, reflection, template }: SessionNotes): NoteValues {
  return { text, reflection, template };
}

/** The core composes letters, and trims the reflection: no change of the coach's. */
function same(one: NoteValues, other: NoteValues): boolean {
  return (
    one.text.normalize('NFC') === other.text.normalize('NFC') &&
    one.reflection.normalize('NFC').trim() === other.reflection.normalize('NFC').trim() &&
    one.template === other.template
  );
}

function sentenceOf(error: RpcError): string | null {
  const said = [error.message, ...error.issues.map(({ sentence }) => sentence)].filter((part) => part !== '');
  return said.length === 0 ? null : said.join(' ');
}
