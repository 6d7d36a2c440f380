/**
 * What a line is by how it begins, as the core reads it when the note is stored (`notes/marks.rs`); both are held to
 * the same cases in `tests/fixtures/notes/marks.json`. Whatever is doubtful is private. Here it is only drawn: the mark
 * itself stands in the margin as it was typed, and the caret walks through it like through any text.
 */
import { type EditorState, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

export type LineMark = 'quote' | 'commitment' | 'done' | 'private' | 'heading';

export interface Marked {
  mark: LineMark;
  /** As it was typed, with the blanks behind it. */
  typed: string;
}

const gap = '[\\p{White_Space}\\u200b-\\u200f\\u2060\\ufeff]*';
// Followed by a blank, or by nothing that is seen.
const apart = `(?=\\p{White_Space}|${gap}$)`;
const bullet = '(?:[-*+\\u2022\\u2013]|\\d+[.)])(?=\\p{White_Space})';
const box = (tick: string) => `\\[${tick}\\]${apart}`;
const heading = `#{1,6}${apart}`;
const before = `(?:${gap}(?:>|${bullet}|${box('[ xX]?')}|${heading}))*`;

const beginnings: [LineMark, RegExp][] = [
  ['private', new RegExp(`^${before}${gap}!${gap}`, 'u')],
  ['quote', new RegExp(`^${gap}>[> ]*${gap}`, 'u')],
  ['commitment', new RegExp(`^${gap}(?:${bullet}${gap})?${box(' ?')}${gap}`, 'u')],
  ['done', new RegExp(`^${gap}(?:${bullet}${gap})?${box('[xX]')}${gap}`, 'u')],
  ['heading', new RegExp(`^${gap}${heading}${gap}`, 'u')],
];

export function markOf(line: string): Marked | null {
  for (const [mark, beginning] of beginnings) {
    const typed = beginning.exec(line)?.[0];
    if (typed !== undefined) return { mark, typed };
  }
  return null;
}

// The same mark once more, directly behind the first. A heading and a box are one only with the blank behind them: what
// begins like that may become a hashtag or a link.
const again: Record<LineMark, RegExp> = {
  quote: new RegExp(`^(?:>${gap})+`, 'u'),
  private: new RegExp(`^(?:!${gap})+`, 'u'),
  commitment: /^(?:\[ ?\]\p{White_Space}+)+/u,
  done: /^(?:\[[xX]\]\p{White_Space}+)+/u,
  heading: /^(?:#{1,6}\p{White_Space}+)+/u,
};
const firstQuote = new RegExp(`^${gap}>${gap}`, 'u');
const endGap = new RegExp(`${gap}$`, 'u');

/** What a line that says its mark more than once should begin with, instead of so many characters. */
export function markedOnce(line: string): { beginning: string; insteadOf: number } | null {
  const marked = markOf(line);
  if (marked === null) return null;
  const { mark } = marked;
  const first = mark === 'quote' ? (firstQuote.exec(line)?.[0] ?? '') : marked.typed;
  const second = again[mark].exec(line.slice(first.length))?.[0];
  if (second === undefined) return null;
  const endsApart = endGap.exec(second)?.[0] !== '';
  // Its blank comes next, and would be one too many.
  if (!endsApart && first.length + second.length === line.length) return null;
  const bare = first.replace(endGap, '');
  const isApart = first !== bare || endsApart;
  return { beginning: isApart ? `${bare} ` : bare, insteadOf: first.length + second.length };
}

/** A lock to see, and a word to hear: the tint alone would tell a screen reader nothing. */
class PrivateSign extends WidgetType {
  private readonly word: string;

  constructor(word: string) {
    super();
    this.word = word;
  }

  override eq(other: PrivateSign): boolean {
    return other.word === this.word;
  }

  toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.dataset['sign'] = 'private';
    const word = document.createElement('span');
    word.dataset['heard'] = '';
    word.textContent = `${this.word} `;
    sign.append(lock(), word);
    return sign;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** The lock of the icon font that the rest of the interface uses, in the size of the text. */
function lock(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  for (const shape of [
    'M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2z',
    'M8 11v-4a4 4 0 1 1 8 0v4',
  ]) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', shape);
    drawing.append(path);
  }
  return drawing;
}

function drawn(view: EditorView, privateWord: string): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const marked = markOf(line.text);
      if (marked !== null) {
        found.push(Decoration.line({ attributes: { 'data-mark': marked.mark } }).range(line.from));
        if (marked.mark === 'private') {
          const widget = new PrivateSign(privateWord);
          found.push(Decoration.widget({ widget, side: -1 }).range(line.from));
        }
        const typed = Decoration.mark({ attributes: { 'data-typed': '' } });
        found.push(typed.range(line.from, line.from + marked.typed.length));
      }
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

export function lineMarks(privateWord: string): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = drawn(view, privateWord);
      }

      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.decorations = drawn(update.view, privateWord);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

/** The mark of the line that the caret stands in, if the caret stands behind it. */
export function markAtCaret(state: EditorState): (Marked & { from: number; isBare: boolean }) | null {
  const { main, ranges } = state.selection;
  if (!main.empty || ranges.length > 1) return null;
  const line = state.doc.lineAt(main.head);
  const marked = markOf(line.text);
  if (marked === null || main.head < line.from + marked.typed.length) return null;
  return { ...marked, from: line.from, isBare: line.text === marked.typed };
}
