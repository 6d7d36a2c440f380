/**
 * Where the undo line stands while a sheet or a dialog is open: in it, below its title. Over it the line would cover
 * what the sheet offers at its foot, and no key would reach it.
 */
import { useSyncExternalStore } from 'react';

import classes from './UndoPlace.module.css';

/** In the order in which they were opened. */
let places: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function change(next: readonly HTMLElement[]): void {
  places = next;
  listeners.forEach((listener) => listener());
}

function take(place: HTMLElement | null) {
  if (place === null) return undefined;
  change([...places, place]);
  return () => change(places.filter((other) => other !== place));
}

export function UndoPlace() {
  return <div ref={take} className={classes.place} />;
}

/** The one in front; nothing while only the page is there. */
export function useUndoPlace(): HTMLElement | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => places.at(-1) ?? null,
  );
}
