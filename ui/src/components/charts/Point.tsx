/** One reading on a line, in the shape of its line. */
import type { ReactElement } from 'react';
import type { DotItemDotProps } from 'recharts';

import type { LineLook } from './looks';
import classes from './Charts.module.css';

export interface PointProps {
  cx?: number | undefined;
  cy?: number | undefined;
  look: LineLook;
}

const reach = 3.5;

export interface LineProps {
  strokeWidth: number;
  strokeDasharray?: string;
  dot: (at: DotItemDotProps) => ReactElement;
  activeDot: false;
}

/** A whole line in its look, as the chart library takes it. */
export function drawnAs(look: LineLook, isMarked: (place: number) => boolean = () => true): LineProps {
  return {
    strokeWidth: look.width,
    ...(look.dash === undefined ? {} : { strokeDasharray: look.dash }),
    dot: ({ cx, cy, key, index, value }: DotItemDotProps & { value?: unknown }) =>
      // What was not answered stands nowhere.
      isMarked(index) && value !== null ? <Point key={key} cx={cx} cy={cy} look={look} /> : <g key={key} />,
    activeDot: false,
  };
}

export function Point({ cx, cy, look: { point, stroke } }: PointProps) {
  // Where nothing was measured there is nothing to mark.
  if (cx === undefined || cy === undefined || Number.isNaN(cx) || Number.isNaN(cy)) return null;
  switch (point) {
    case 'dot':
      return <circle cx={cx} cy={cy} r={reach} fill={stroke} />;
    case 'ring':
      return <circle className={classes.hollow} cx={cx} cy={cy} r={reach - 0.5} stroke={stroke} />;
    case 'square':
      return <rect x={cx - 3} y={cy - 3} width={6} height={6} fill={stroke} />;
    case 'diamond':
      return (
        <path
          className={classes.hollow}
          d={`M${cx} ${cy - reach - 0.5}l${reach + 0.5} ${reach + 0.5}l${-reach - 0.5} ${reach + 0.5}l${-reach - 0.5} ${-reach - 0.5}z`}
          stroke={stroke}
        />
      );
  }
}
