/** How lines are told apart: by stroke and point first, by colour only besides. Nothing here means good or bad. */
export type PointShape = 'dot' | 'ring' | 'square' | 'diamond';

export interface LineLook {
  stroke: string;
  /** As SVG writes it; nothing is a whole line. */
  dash?: string;
  width: number;
  point: PointShape;
}

export type ReadingLook = 'baseline' | 'mid' | 'end' | 'along';

/** Then is faint, now is clear: the eye follows the ink. */
export const readingLooks: Record<ReadingLook, LineLook> = {
  baseline: { stroke: 'var(--muted)', dash: '1.5 4', width: 1.5, point: 'ring' },
  mid: { stroke: 'var(--text)', dash: '7 4', width: 1.25, point: 'square' },
  end: { stroke: 'var(--accent)', width: 2, point: 'dot' },
  along: { stroke: 'var(--line-strong)', width: 1.25, point: 'diamond' },
};

const lineLooks: readonly [LineLook, ...LineLook[]] = [
  { stroke: 'var(--accent)', width: 2, point: 'dot' },
  { stroke: 'var(--text)', dash: '7 4', width: 1.25, point: 'square' },
  { stroke: 'var(--muted)', dash: '1.5 4', width: 1.5, point: 'ring' },
  { stroke: 'var(--muted)', width: 1.25, point: 'diamond' },
];

/** Four lines at most are told apart at a glance; the core asks no more than that on one scale. */
export function lineLook(place: number): LineLook {
  return lineLooks[place % lineLooks.length] ?? lineLooks[0];
}
