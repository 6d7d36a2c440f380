/**
 * Fields that most forms leave alone, under a line that opens them. They stay mounted, so that what was typed is kept,
 * and a fold that hides a bad field opens by itself.
 */
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import classes from './Fold.module.css';

export interface FoldProps {
  title: string;
  /** Open from the start, when something in it was filled in. */
  opened?: boolean;
  /** One of its fields was refused. */
  wrong?: boolean;
  children: ReactNode;
}

export function Fold({ title, opened = false, wrong = false, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(opened);

  useEffect(() => {
    if (!wrong || fold.current === null) return;
    fold.current.open = true;
    // The form focuses its first bad field, but cannot reach into a closed fold.
    const focused = document.activeElement?.getAttribute('aria-invalid') === 'true';
    if (!focused) fold.current.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  return (
    <details
      ref={fold}
      className={classes.fold}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.title}>
        <IconChevronRight className={classes.sign} aria-hidden="true" />
        {title}
      </summary>
      <div className={classes.fields}>{children}</div>
    </details>
  );
}
