/** How lines are told apart: by stroke and point first, by colour only besides. Nothing here means good or bad. */
export type PointShape = 'dot' | 'ring' | 'square' | 'diamond';

export interface LineLook {
  stroke: string;
  /** As SVG writes it; nothing is a whole line. */
  dash?: string;
  width: number;
  point: PointShape;
}

const then: LineLook = { stroke: 'var(--muted)', dash: '1.5 4', width: 1.5, point: 'ring' };
const between: LineLook = { stroke: 'var(--text)', dash: '7 4', width: 1.25, point: 'square' };
const now: LineLook = { stroke: 'var(--accent)', width: 2, point: 'dot' };

/** Then is faint, now is clear: the eye follows the ink. A reading alone is what is now. */
export function readingLook(place: number, count: number): LineLook {
  if (place === count - 1) return now;
  return place === 0 ? then : between;
}

const lineLooks: readonly [LineLook, ...LineLook[]] = [
  now,
  between,
  then,
  { stroke: 'var(--muted)', width: 1.25, point: 'diamond' },
];

/** Four lines at most are told apart at a glance; the core asks no more than that on one scale. */
export function lineLook(place: number): LineLook {
  return lineLooks[place % lineLooks.length] ?? lineLooks[0];
}
