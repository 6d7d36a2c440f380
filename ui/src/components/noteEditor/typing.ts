/** The keys of the editor: plain writing, no code editing. Tab is left alone, so it leaves the editor as everywhere. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { type Extension, type StateCommand } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

import { markAtCaret } from './marks';

/**
 * Enter goes on with the mark of the line, and on an empty mark ends it. A private thought of two paragraphs stays
 * private that way, until the coach says otherwise.
 */
export const continueMark: StateCommand = ({ state, dispatch }) => {
  const here = markAtCaret(state);
  if (here === null || here.mark === 'heading') return false;
  const { head } = state.selection.main;
  if (here.isBare) {
    const changes = { from: here.from, to: here.from + here.typed.length };
    dispatch(state.update({ changes, scrollIntoView: true, userEvent: 'delete' }));
    return true;
  }
  const next = here.mark === 'done' ? here.typed.replace(/x/iu, ' ') : here.typed;
  const insert = state.lineBreak + next;
  dispatch(
    state.update({
      changes: { from: head, insert },
      selection: { anchor: head + insert.length },
      scrollIntoView: true,
      userEvent: 'input',
    }),
  );
  return true;
};

/** A line that the coach began as a list. */
const listed = /^\s*(?:[-*+]|\d+[.)])\s/u;
const goOn = insertNewlineContinueMarkupCommand({ nonTightLists: false });

/**
 * Enter in a list begins its next line. Nowhere else: to Markdown, a plain line under a quote is still the quote, and
 * what the coach writes beneath the client's words would become the client's.
 */
export const continueList: StateCommand = (target) => {
  const { doc, selection } = target.state;
  return listed.test(doc.lineAt(selection.main.head).text) && goOn(target);
};

export function writing(): Extension {
  return [
    history(),
    EditorView.lineWrapping,
    keymap.of([
      { key: 'Enter', run: continueMark },
      { key: 'Enter', run: continueList },
      ...historyKeymap,
      ...standardKeymap,
    ]),
    EditorView.domEventHandlers({
      // A file that is dropped here is none of the note's business; the window has a place for files.
      drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
    }),
  ];
}
