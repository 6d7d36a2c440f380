/**
 * Says what was done and takes it back, for ten seconds. Stays while the pointer or the focus is on it: nobody is
 * hurried away from what they are reading.
 */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useMessages } from '@/messages';
import classes from './UndoLine.module.css';

export const undoSeconds = 10;

export interface UndoLineProps {
  /** Written by the core: “Session with Anna marked as held.” */
  sentence: string;
  onUndo: () => void;
  onGone: () => void;
}

export function UndoLine({ sentence, onUndo, onGone }: UndoLineProps) {
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
