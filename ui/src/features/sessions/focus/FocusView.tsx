/**
 * The session itself: one plain page to write on, and nothing else. Everything typed is kept while it is typed; it
 * becomes the note when the coach leaves. Escape hides the screen.
 */
import { Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';

import type { SessionDetail } from '@/bindings/SessionDetail';
import type { SessionNotes } from '@/bindings/SessionNotes';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { KeptWords } from '../notes/KeptWords';
import { NoteFields } from '../notes/NoteFields';
import { useNote, type Note } from '../notes/useNote';
import { Cover } from './Cover';
import classes from './FocusView.module.css';
import { sessionTimer } from './timer';
import { Timer } from './Timer';
import { useFocusKeys } from './useFocusKeys';

export interface FocusViewProps {
  sessionId: string;
  namesHidden?: boolean;
  onLeave: () => void;
  onVersions: () => void;
  /** With the minutes that were counted, if the timer was started. */
  onWrapUp: (minutes: number | null) => void;
}

export function FocusView(props: FocusViewProps) {
  const { sessionId } = props;
  const notes = useRead('notes.of_session', { sessionId });
  const session = useRead('sessions.open', { sessionId });
  if (notes === undefined || session === undefined) return null;
  return <Write {...props} notes={notes} session={session.item} />;
}

interface WriteProps extends FocusViewProps {
  notes: SessionNotes;
  session: SessionDetail['item'];
}

function Write({ notes, session, namesHidden = false, ...props }: WriteProps) {
  const note = useNote(notes);
  const [hidden, setHidden] = useState(false);
  const hide = () => {
    setHidden(true);
    void note.desk.keep();
  };
  useFocusKeys({
    hidden,
    onHide: hide,
    onShow: () => setHidden(false),
    onTimer: () => sessionTimer.toggle(session.id),
    onSave: () => void note.desk.save(),
  });
  return (
    <>
      <main className={classes.view} inert={hidden}>
        <Head {...props} note={note} notes={notes} session={session} onHide={hide} />
        <div className={classes.page}>
          <NoteFields notes={notes} note={note} namesHidden={namesHidden} />
        </div>
      </main>
      {hidden && <Cover onShow={() => setHidden(false)} />}
    </>
  );
}

interface HeadProps extends Omit<WriteProps, 'namesHidden'> {
  note: Note;
  onHide: () => void;
}

function Head({ note, notes, session, onHide, onLeave, onVersions, onWrapUp }: HeadProps) {
  const messages = useMessages();
  const words = messages.focus;
  const afterSaving = async (act: () => void) => {
    if (await note.desk.save()) act();
  };
  return (
    <header className={classes.head}>
      <Tooltip label={words.leave}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          aria-label={words.leaveOf(session.personName)}
          onClick={() => void afterSaving(onLeave)}
        >
          <IconArrowLeft size="1.125rem" stroke={1.75} aria-hidden="true" />
        </Button>
      </Tooltip>
      <div className={classes.who}>
        <h1 className={classes.name}>{session.personName}</h1>
        {session.count !== null && <span className="muted small">{words.count(session.count)}</span>}
      </div>
      <Timer sessionId={session.id} booked={session.bookedMinutes} />
      <KeptWords note={note} />
      <div className={classes.acts}>
        {notes.versions > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => void afterSaving(onVersions)}
          >
            {messages.notes.versions.open(notes.versions)}
          </Button>
        )}
        <Tooltip label={words.hideHelp}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-keyshortcuts="Escape"
            leftSection={<IconEyeOff size="1rem" stroke={1.75} aria-hidden="true" />}
            onClick={onHide}
          >
            {words.hide}
          </Button>
        </Tooltip>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void afterSaving(() => onWrapUp(sessionTimer.minutes(session.id)))}
        >
          {words.wrapUp}
        </Button>
      </div>
    </header>
  );
}
