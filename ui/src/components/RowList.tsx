/**
 * A list that the keyboard moves through: one stop for Tab, arrows between the rows, Home and End to its ends.
 * From a row, Tab goes on to that row's acts.
 */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

import classes from './RowList.module.css';

export const rowTarget = 'data-row-target';

export function RowList({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(`[${rowTarget}]`) ?? [])];

  const makeStop = (stop: HTMLElement | undefined) => {
    for (const row of rows()) row.tabIndex = row === stop ? 0 : -1;
  };

  // Rows come and go with the data; whichever remain, exactly one of them is the stop.
  useEffect(() => {
    const all = rows();
    makeStop(all.find((row) => row.tabIndex === 0) ?? all[0]);
  });

  const move = (event: KeyboardEvent) => {
    const all = rows();
    const here = all.findIndex((row) => row.closest('li')?.contains(document.activeElement) ?? false);
    const next = nextIndex(event.key, here, all.length);
    if (next === null) return;
    event.preventDefault();
    makeStop(all[next]);
    all[next]?.focus();
  };

  return (
    // The keys move the focus between the controls inside; the list itself is not operated.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} className={classes.list} role="list" aria-label={label} onKeyDown={move}>
      {children}
    </ul>
  );
}

function nextIndex(key: string, here: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, length - 1);
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
