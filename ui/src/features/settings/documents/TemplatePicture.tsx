/** A layout at a glance, in the coach's colour: a page of A4 in small, where bars stand for words. */
import type { ReactNode } from 'react';

import type { Template } from '@/bindings/Template';
import classes from './TemplatePicture.module.css';

export function TemplatePicture({ template, accent }: { template: Template; accent: string }) {
  return (
    <svg className={classes.page} viewBox="0 0 84 112" aria-hidden="true" style={{ color: accent }}>
      {drawn[template]}
    </svg>
  );
}

type Tone = 'words' | 'quiet' | 'accent' | 'tint' | 'rule' | 'paper';

/** From where, how wide, how high. */
type Bar = readonly [x: number, y: number, width: number, height: number, tone: Tone];

function Bars({ of: bars }: { of: readonly Bar[] }): ReactNode {
  return bars.map(([x, y, width, height, tone]) => (
    <rect key={`${x} ${y} ${tone}`} className={classes[tone]} x={x} y={y} width={width} height={height} />
  ));
}

/** A line of the table: what for, and how much; below it a rule. */
function rows(from: number, step: number, count: number): Bar[] {
  return Array.from({ length: count }, (_, place) => from + place * step).flatMap((y): Bar[] => [
    [8, y, 26 - (y % 3) * 4, 1.4, 'words'],
    [70, y, 6, 1.4, 'words'],
    [8, y + step - 1.2, 68, 0.3, 'rule'],
  ]);
}

/** How to pay, with the code beside it. */
function paying(y: number, side: number): Bar[] {
  return [
    [8, y, 14, 1.6, 'words'],
    [8, y + 4, 30, 1.1, 'quiet'],
    [8, y + 7, 24, 1.1, 'quiet'],
    [8, y + 10, 27, 1.1, 'quiet'],
    [76 - side, y, side, side, 'words'],
    [76 - side * 0.82, y + side * 0.18, side * 0.26, side * 0.26, 'paper'],
    [76 - side * 0.44, y + side * 0.18, side * 0.26, side * 0.26, 'paper'],
    [76 - side * 0.82, y + side * 0.56, side * 0.26, side * 0.26, 'paper'],
    [76 - side * 0.44, y + side * 0.56, side * 0.2, side * 0.2, 'paper'],
  ];
}

function address(x: number, y: number): Bar[] {
  return [
    [x, y, 16, 1.6, 'words'],
    [x, y + 3, 13, 1.1, 'quiet'],
    [x, y + 5.5, 10, 1.1, 'quiet'],
  ];
}

const classic: Bar[] = [
  [8, 8, 20, 2, 'accent'],
  [62, 8, 14, 1.1, 'quiet'],
  [65, 10.5, 11, 1.1, 'quiet'],
  [60, 13, 16, 1.1, 'quiet'],
  ...address(8, 20),
  [8, 33, 30, 3, 'words'],
  [8, 38.5, 68, 0.6, 'accent'],
  [8, 42, 16, 2.6, 'accent'],
  [44, 42.4, 16, 1.8, 'words'],
  ...rows(51, 5, 3),
  [44, 68, 12, 1.1, 'quiet'],
  [69, 68, 7, 1.1, 'quiet'],
  [44, 71.5, 14, 1.8, 'accent'],
  [66, 71.5, 10, 1.8, 'accent'],
  ...paying(82, 13),
];

const modern: Bar[] = [
  [0, 0, 2.6, 112, 'accent'],
  [8, 8, 26, 5, 'words'],
  [8, 15.5, 12, 1.8, 'accent'],
  [62, 8, 14, 1.4, 'words'],
  [65, 11, 11, 1.1, 'quiet'],
  ...address(8, 24),
  [42, 22, 34, 14, 'tint'],
  [45, 25.5, 18, 3.6, 'accent'],
  [45, 31.5, 14, 1.1, 'quiet'],
  [8, 42, 68, 0.6, 'accent'],
  ...rows(48, 6.6, 3),
  [44, 70, 12, 1.1, 'quiet'],
  [69, 70, 7, 1.1, 'quiet'],
  [42, 73.5, 34, 4.6, 'accent'],
  ...paying(86, 13),
];

const compact: Bar[] = [
  [8, 7, 16, 1.6, 'accent'],
  [54, 7, 22, 1, 'quiet'],
  [8, 10.5, 68, 0.5, 'accent'],
  [8, 13.5, 20, 2, 'words'],
  [63, 13.5, 13, 2, 'accent'],
  ...address(8, 19),
  [54, 19.4, 22, 1, 'quiet'],
  [54, 22, 22, 1, 'quiet'],
  ...rows(31, 3.6, 12),
  [46, 76, 12, 1, 'quiet'],
  [70, 76, 6, 1, 'quiet'],
  [46, 79, 12, 1.5, 'accent'],
  [67, 79, 9, 1.5, 'accent'],
  ...paying(86, 10),
];

const drawn: Record<Template, ReactNode> = {
  classic: <Bars of={classic} />,
  modern: <Bars of={modern} />,
  compact: <Bars of={compact} />,
};
