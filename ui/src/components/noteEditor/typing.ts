/** The keys of the editor: plain writing, no code editing. Tab is left alone, so it leaves the editor as everywhere. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import {
  ChangeSet,
  EditorState,
  type ChangeSpec,
  type Extension,
  type StateCommand,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

import { markAtCaret, markedOnce } from './marks';

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

/** Enter has set the mark already, and the hand sets it again: it stays one. */
const oneMark = EditorState.transactionFilter.of((typing) => {
  if (!typing.docChanged || !typing.isUserEvent('input')) return typing;
  const { newDoc } = typing;
  const found: ChangeSpec[] = [];
  typing.changes.iterChangedRanges((_fromA, _toA, from, to) => {
    for (let { number } = newDoc.lineAt(from); number <= newDoc.lineAt(to).number; number += 1) {
      const line = newDoc.line(number);
      const once = markedOnce(line.text);
      const end = line.from + (once?.insteadOf ?? 0);
      // Further on in the line it is not the mark that is typed.
      if (once === null || from > end) continue;
      found.push({ from: line.from, to: end, insert: once.beginning });
    }
  });
  if (found.length === 0) return typing;
  const changes = ChangeSet.of(found, newDoc.length);
  // The caret stands behind what was put in.
  return [typing, { changes, selection: typing.newSelection.map(changes, 1), sequential: true }];
});

export function writing(): Extension {
  return [
    history(),
    oneMark,
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
