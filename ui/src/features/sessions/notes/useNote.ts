/** A note on the desk, as long as something shows it: kept when the window goes out of sight, saved when it is left. */
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';

import type { SessionNotes } from '@/bindings/SessionNotes';
import { beforeClosing } from '@/rpc/beforeClosing';
import { useAct, useAnswerOf } from '@/rpc/query';
import { createNoteDesk, type NoteDesk, type NoteState } from './desk';

export interface Note extends NoteState {
  desk: NoteDesk;
}

export function useNote(notes: SessionNotes): Note {
  const { sessionId } = notes;
  const { run: keepDraft } = useAct('notes.keep_draft', { aside: true });
  const { run: save } = useAct('notes.save', { quiet: true });
  const answerOf = useAnswerOf('notes.of_session');
  const [desk] = useState(() =>
    createNoteDesk(notes, {
      keepDraft,
      save,
      onSaved: (answer) => answerOf({ sessionId }, answer),
    }),
  );
  const state = useSyncExternalStore(desk.subscribe, desk.current);

  const takeOver = useEffectEvent(() => desk.takeOver(notes));
  useEffect(() => takeOver(), [notes]);

  useEffect(() => {
    desk.resume();
    return desk.leave;
  }, [desk]);

  useEffect(() => {
    const keep = () => void desk.keep();
    const whenOutOfSight = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', whenOutOfSight);
    window.addEventListener('pagehide', keep);
    const stop = beforeClosing(desk.keep);
    return () => {
      document.removeEventListener('visibilitychange', whenOutOfSight);
      window.removeEventListener('pagehide', keep);
      stop();
    };
  }, [desk]);

  return { ...state, desk };
}
