/** The notes of one session beside any page: the same editor as in the focus view, with all that can be done to them. */
import { Button } from '@mantine/core';

import type { SessionNotes } from '@/bindings/SessionNotes';
import { Form } from '@/components/Form';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { Around, Sheet } from '../sheet';
import { When } from '../When';
import { KeptWords } from './KeptWords';
import { NoteFields } from './NoteFields';
import classes from './NotesSheet.module.css';
import { useNote } from './useNote';

export interface NotesSheetProps extends Around {
  sessionId: string;
  namesHidden?: boolean;
  onClose: () => void;
}

export function NotesSheet(props: NotesSheetProps) {
  const notes = useRead('notes.of_session', { sessionId: props.sessionId });
  return notes === undefined ? null : <Write {...props} notes={notes} />;
}

function Write({
  notes,
  namesHidden = false,
  open,
  places,
  onClose,
}: NotesSheetProps & { notes: SessionNotes }) {
  const words = useMessages().notes;
  const { sessionId } = notes;
  const session = useRead('sessions.open', { sessionId });
  const note = useNote(notes);
  const to = async (sheet: Sheet) => {
    if (await note.desk.save()) open(sheet);
  };
  const close = async () => {
    if (await note.desk.save()) onClose();
  };
  return (
    <SideSheet
      opened
      width="document"
      onClose={() => void close()}
      title={words.title(notes.personName)}
      sentence={session === undefined ? undefined : <When session={session.item} />}
      acts={
        <div className={classes.foot}>
          <KeptWords note={note} />
          {notes.versions > 0 && (
            <Button variant="subtle" color="gray" onClick={() => void to({ sheet: 'versions', sessionId })}>
              {words.versions.open(notes.versions)}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => void to({ sheet: 'summary', sessionId })}>
            {words.summary.open}
          </Button>
          <Button component="a" variant="default" href={places.focus(sessionId)} onClick={onClose}>
            {words.focus}
          </Button>
          <Button onClick={() => void note.desk.save()} disabled={namesHidden}>
            {words.save}
          </Button>
        </div>
      }
    >
      <Form label={words.title(notes.personName)} onSave={() => void note.desk.save()}>
        <NoteFields notes={notes} note={note} namesHidden={namesHidden} size="lines" />
      </Form>
    </SideSheet>
  );
}
