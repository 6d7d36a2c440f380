/**
 * Says what was done and takes it back, for ten seconds. Stays while the pointer or the focus is on it: nobody is
 * hurried away from what they are reading. Above the page, or in the sheet that is open.
 */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

import { useMessages } from '@/messages';
import classes from './UndoLine.module.css';
import { useUndoPlace } from './UndoPlace';

export const undoSeconds = 10;

export interface UndoLineProps {
  /** Written by the core: “Session with Anna marked as held.” */
  sentence: string;
  onUndo: () => void;
  onGone: () => void;
}

export function UndoLine(props: UndoLineProps) {
  const place = useUndoPlace();
  return place === null ? <Line {...props} /> : createPortal(<Line {...props} inSheet />, place);
}

function Line({ sentence, onUndo, onGone, inSheet = false }: UndoLineProps & { inSheet?: boolean }) {
  const words = useMessages();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, undoSeconds * 1000);
    return () => clearTimeout(timer);
  }, [held, onGone, sentence]);

  return (
    // Pointer and focus only hold the line; what it offers is its button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.line}
      data-in-sheet={inSheet || undefined}
      role="status"
      aria-label={words.components.undoLine.region}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{sentence}</span>
      <Button variant="subtle" size="compact-sm" className={classes.undo ?? ''} onClick={onUndo}>
        {words.acts.undo}
      </Button>
    </div>
  );
}
