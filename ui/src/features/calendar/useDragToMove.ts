/**
 * Dragging a session to another time, with the pointer. Not by the drag and drop of the browser, which the library
 * offers: on Windows the shell takes it for dropped files, a finger cannot do it, and it shows no time on the way.
 */
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent as Pressed } from 'react';

import { atMinute, minuteOf } from '@/format/clock';

/** Put on every slot of the grid by its start: what lies under the pointer says which day and which time. */
export const slotStart = 'data-slot-start';
export const slotMinutes = 30;

const stepMinutes = 15;
/** A hand that only clicks moves less than this. */
const stillPixels = 4;

export interface Ghost {
  id: string;
  start: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Grip {
  id: string;
  x: number;
  y: number;
  /** How far below the session's start it was gripped, in pixels. */
  below: number;
  height: number;
  from: string;
}

export interface Drag {
  ghost: Ghost | null;
  grip: (event: Pressed, id: string, start: string) => void;
  /** A click that ends a drag opens nothing. */
  wasDragged: () => boolean;
}

export function useDragToMove(onMove: (id: string, start: string) => void): Drag {
  const [gripped, setGripped] = useState<Grip | null>(null);
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const dragged = useRef(false);

  const end = useEffectEvent((drop: boolean) => {
    if (drop && ghost !== null && gripped !== null && ghost.start !== gripped.from) {
      onMove(ghost.id, ghost.start);
    }
    setGripped(null);
    setGhost(null);
    setTimeout(() => {
      dragged.current = false;
    });
  });
  const follow = useEffectEvent((event: PointerEvent) => {
    if (gripped === null) return;
    if (!dragged.current && Math.hypot(event.clientX - gripped.x, event.clientY - gripped.y) < stillPixels)
      return;
    dragged.current = true;
    setGhost(ghostAt(event, gripped) ?? ghost);
  });

  useEffect(() => {
    if (gripped === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('pointermove', (event) => follow(event), { signal });
    document.addEventListener('pointerup', () => end(true), { signal });
    document.addEventListener('pointercancel', () => end(false), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), { signal });
    // Otherwise the text of the page is marked on the way.
    document.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
    return () => stop.abort();
  }, [gripped]);

  return {
    ghost,
    grip: (event, id, from) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const box = event.currentTarget.getBoundingClientRect();
      setGripped({
        id,
        x: event.clientX,
        y: event.clientY,
        below: event.clientY - box.top,
        height: box.height,
        from,
      });
    },
    wasDragged: () => dragged.current,
  };
}

/** Nothing while the pointer is beside the grid. */
function ghostAt(event: PointerEvent, { id, below, height }: Grip): Ghost | null {
  const slot = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => element.hasAttribute(slotStart));
  const at = slot?.getAttribute(slotStart);
  if (slot === undefined || at === null || at === undefined) return null;
  const box = slot.getBoundingClientRect();
  const pixelsPerMinute = box.height / slotMinutes;
  const pointed = minuteOf(at) + (event.clientY - below - box.top) / pixelsPerMinute;
  const minute = Math.max(0, Math.round(pointed / stepMinutes) * stepMinutes);
  return {
    id,
    start: atMinute(at.slice(0, 10), minute),
    left: box.left,
    top: box.top + (minute - minuteOf(at)) * pixelsPerMinute,
    width: box.width,
    height,
  };
}
