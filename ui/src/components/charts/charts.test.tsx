import { cleanup, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { draw } from '@/testKit';
import { BarsChart } from './BarsChart';
import { lineLook, readingLook } from './looks';
import { ScaleChart } from './ScaleChart';
import { WheelChart } from './WheelChart';

const texts = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

it('a_wheel_says_its_figures_to_everybody_and_what_was_not_asked', () => {
  draw(
    <WheelChart
      name="Wheel of Life"
      segments={[
        { key: 'c', label: 'Career' },
        { key: 'h', label: 'Health' },
      ]}
      readings={[
        { key: '1', label: 'Baseline, 2 March 2026', values: [4, null] },
        { key: '2', label: 'End, 3 August 2026', values: [8, 6] },
      ]}
    />,
  );
  const table = screen.getByRole('table', { name: 'Wheel of Life: the figures' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Baseline, 2 March 2026', 'End, 3 August 2026']);
  expect(texts(within(table).getByRole('row', { name: /Career/u }))).toEqual(['4', '8']);
  expect(within(table).getByRole('row', { name: /Health/u }).textContent).toContain('not asked');
});

it('measurements_of_one_day_stand_in_rows_of_their_own_in_order_of_days', () => {
  const point = (key: string, day: string, value: number) => ({ key, day, version: 1, value });
  draw(
    <ScaleChart
      name="Pulse"
      lines={[
        { key: 'calm', label: 'Calm', points: [point('b', '2026-03-09', 5), point('c', '2026-03-09', 6)] },
        { key: 'said', label: 'Said', points: [point('a', '2026-03-02', 3), point('b', '2026-03-09', 4)] },
      ]}
      pauses={[{ from: '2026-03-03', until: '2026-03-05', sentence: 'Rested from 3 to 5 March.' }]}
    />,
  );
  const [, ...rows] = screen.getAllByRole('row');
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    '2 Mar 2026',
    '9 Mar 2026',
    '9 Mar 2026',
  ]);
  expect(rows.map(texts)).toEqual([
    ['–not asked', '3'],
    ['5', '4'],
    ['6', '–not asked'],
  ]);
  expect(screen.getByText('Rested from 3 to 5 March.')).toBeTruthy();
});

it('lines_differ_by_stroke_or_point_and_not_by_colour_alone', () => {
  const shapes = (looks: { dash?: string; point: string }[]) =>
    new Set(looks.map(({ dash, point }) => `${dash ?? ''} ${point}`)).size;
  expect(shapes([0, 1, 2, 3].map(lineLook))).toBe(4);
  expect(shapes([0, 1, 2].map((place) => readingLook(place, 3)))).toBe(3);
  expect(readingLook(0, 1), 'alone it is what is now').toEqual(readingLook(2, 3));
});

it('bars_of_nothing_are_not_drawn_and_the_sentence_says_so', () => {
  const chart = (shareBp: number) => ({
    title: 'Transfers',
    sentence: '€0.00 came to your bank in March.',
    series: ['Transfers'],
    points: [{ label: 'Mar', bars: [{ text: '€0.00', shareBp, key: null }] }],
    scale: [
      { text: '€0.00', shareBp: 0 },
      { text: '€0.01', shareBp: 10_000 },
    ],
  });
  draw(<BarsChart chart={chart(0)} />);
  const empty = screen.getByRole('figure', { name: 'Transfers' });
  expect(within(empty).getByText('€0.00 came to your bank in March.')).toBeTruthy();
  expect(empty.querySelector('[aria-hidden]')).toBeNull();
  cleanup();
  draw(<BarsChart chart={chart(5_000)} />);
  expect(screen.getByRole('figure', { name: 'Transfers' }).querySelector('[aria-hidden]')).not.toBeNull();
});
