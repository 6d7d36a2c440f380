/** The notes of one session to write in: the working text, what an empty one may begin with, and the own reflection. */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import type { SessionNotes } from '@/bindings/SessionNotes';
import { Fold } from '@/components/Fold';
import { NoteEditor } from '@/components/noteEditor/NoteEditor';
import { Notice } from '@/components/Notice';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { BeginWith } from './BeginWith';
import { MarksLine } from './MarksLine';
import classes from './NoteFields.module.css';
import type { Note } from './useNote';

export interface NoteFieldsProps {
  notes: SessionNotes;
  note: Note;
  /** Names are masked: what is written now would not fit what is read. */
  namesHidden?: boolean;
  size?: 'page' | 'lines';
}

export function NoteFields({ notes, note, namesHidden = false, size = 'page' }: NoteFieldsProps) {
  const words = useMessages().notes;
  const { locale } = useFormat();
  const { desk } = note;
  const { text: textSeat, reflection: reflectionSeat } = desk;
  const marks = useId();
  const [writingOn, setWritingOn] = useState(false);
  const asksFirst = notes.locked && !writingOn;
  const readOnly = namesHidden || asksFirst;
  const writeOn = () => {
    setWritingOn(true);
    // Its button goes away with the line.
    requestAnimationFrame(() => desk.focusText());
  };
  return (
    <div className={classes.fields}>
      {namesHidden && <Notice tone="plain">{words.namesHidden}</Notice>}
      {notes.locked && !namesHidden && (
        <Notice
          tone="plain"
          act={
            asksFirst && (
              <Button variant="default" onClick={writeOn} data-autofocus>
                {words.writeOn}
              </Button>
            )
          }
        >
          {words.locked(formatDay(notes.locksAt.slice(0, 10), 'short', locale))}
        </Notice>
      )}
      {note.keeping === 'failed' && (
        <Notice tone="soon" announced>
          {note.why !== null && <p>{note.why}</p>}
          <p>{words.notKept}</p>
        </Notice>
      )}
      {!readOnly && <BeginWith note={note} />}
      <NoteEditor
        ref={textSeat}
        label={words.text}
        initial={note.values.text}
        onChange={(text) => desk.change({ text })}
        onLeave={() => void desk.keep()}
        readOnly={readOnly}
        placeholder={words.placeholder}
        focused={!readOnly}
        describedBy={marks}
        size={size}
      />
      {note.lines > notes.aim && <p className="muted small">{words.longer(note.lines, notes.aim)}</p>}
      <MarksLine id={marks} />
      <Fold title={words.reflection.title}>
        <p className="muted small">{words.reflection.sentence}</p>
        <div className={classes.private}>
          <NoteEditor
            ref={reflectionSeat}
            label={words.reflection.label}
            initial={note.values.reflection}
            onChange={(reflection) => desk.change({ reflection })}
            onLeave={() => void desk.keep()}
            readOnly={readOnly}
          />
        </div>
      </Fold>
    </div>
  );
}
