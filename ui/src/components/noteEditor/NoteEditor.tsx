/**
 * A plain, fast editor of Markdown: text in a measure that reads well, marks in the margin, no toolbar. It owns its text
 * while it is open; whoever shows it hears of every change and may put another text in. Paste takes plain text only
 * (CodeMirror reads nothing else), and no spelling service is asked about what was typed.
 */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { markdown } from '@codemirror/lang-markdown';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, placeholder as emptyText } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';

import { useMessages } from '@/messages';
import { styleNonce } from '@/styles/nonce';
import { lineMarks } from './marks';
import classes from './NoteEditor.module.css';
import { writing } from './typing';

export interface NoteEditorHandle {
  text: () => string;
  /** Another text in place of what is there, the caret at its end or where it is said. The editor's undo takes it back. */
  replace: (text: string, caret?: number) => void;
  focus: () => void;
}

export interface NoteEditorProps {
  /** What the editor is called; it has no label of its own on screen. */
  label: string;
  /** What stands in it when it opens. Later texts come by the handle. */
  initial: string;
  onChange?: (text: string) => void;
  /** The focus went elsewhere, or the window did. */
  onLeave?: () => void;
  readOnly?: boolean;
  placeholder?: string;
  /** Takes the focus when it opens. */
  focused?: boolean;
  /** The id of what explains the marks. */
  describedBy?: string;
  /** The room it takes when little is written: a page, or a few lines. */
  size?: 'page' | 'lines';
  ref?: Ref<NoteEditorHandle>;
}

export function NoteEditor({ ref, ...props }: NoteEditorProps) {
  const { label, initial, readOnly = false, placeholder = '', focused = false, describedBy, size } = props;
  const words = useMessages().components.noteEditor;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const writable = useRef(new Compartment());
  const changed = useEffectEvent((text: string) => props.onChange?.(text));
  const left = useEffectEvent(() => props.onLeave?.());
  const open = useEffectEvent((parent: HTMLElement) => {
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: initial,
        selection: { anchor: initial.length },
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          writing(),
          markdown({ addKeymap: false, completeHTMLTags: false, pasteURLAsLink: false }),
          syntaxHighlighting(spans),
          lineMarks(words.private),
          emptyText(placeholder),
          writable.current.of(writability(readOnly)),
          EditorView.contentAttributes.of(attributes(label, describedBy, focused)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => left() }),
        ],
      }),
    });
    if (focused) editor.focus();
    return editor;
  });

  useEffect(() => {
    if (place.current === null) return;
    const editor = open(place.current);
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: writable.current.reconfigure(writability(readOnly)) });
  }, [readOnly]);

  useImperativeHandle(ref, () => ({
    text: () => view.current?.state.doc.toString() ?? '',
    replace: (text, caret = text.length) => {
      const editor = view.current;
      if (editor === null || editor.state.doc.toString() === text) return;
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        selection: { anchor: Math.min(caret, text.length) },
        scrollIntoView: true,
      });
    },
    focus: () => view.current?.focus(),
  }));

  return <div ref={place} className={classes.editor} data-size={size ?? 'lines'} />;
}

function writability(readOnly: boolean): Extension {
  return [EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)];
}

function attributes(label: string, describedBy: string | undefined, focused: boolean) {
  return {
    'aria-label': label,
    // Reachable with the keys when it can only be read, too.
    tabindex: '0',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    // A sheet gives its first focus to this.
    ...(focused ? { 'data-autofocus': 'true' } : {}),
  };
}

const spans = HighlightStyle.define([
  { tag: tags.strong, class: classes.strong ?? '' },
  { tag: tags.emphasis, class: classes.emphasis ?? '' },
]);
