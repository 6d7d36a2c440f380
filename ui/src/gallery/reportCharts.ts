/** Made-up charts of money, with heights as the core works them out. */
import type { Chart } from '@/bindings/Chart';
import type { ChartPoint } from '@/bindings/ChartPoint';
import { eur } from './peopleData';

const euros = (minor: number) =>
  `€${(minor / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const issued = [320, 410, 280, 360, 90, 440, 520, 480, 300, 410, 390, 120];
const collected = [280, 390, 310, 300, 180, 320, 480, 510, 340, 280, 430, 60];
const spent = [60, 72, 55, 148, 40, 66, 90, 70, 210, 57, 86, 42];

const bar = (minor: number, top: number) => ({
  text: euros(minor),
  shareBp: Math.round((minor * 10_000) / top),
  key: {
    first: '2025-04-01',
    last: '2026-03-31',
    currency: eur(0).currency,
    measure: 'issued' as const,
    group: { kind: 'all' as const },
  },
});

export const monthsChart: Chart = {
  title: 'Issued, came in and spent, last twelve months, EUR',
  sentence: '€41,200.00 was issued, €38,800.00 came in and €9,960.00 was spent. Most came in in November.',
  series: ['Issued', 'Came in', 'Spent'],
  points: months.map((label, place): ChartPoint => ({
    label,
    bars: [issued, collected, spent].map((values) => bar((values[place] ?? 0) * 1_000, 600_000)),
  })),
  scale: [0, 200_000, 400_000, 600_000].map((minor) => ({
    text: euros(minor).slice(0, -3),
    shareBp: Math.round((minor * 10_000) / 600_000),
  })),
};

export const ageingChart: Chart = {
  title: 'Open, by how long it is overdue',
  sentence: '€2,549.80 is open, of which €1,469.80 is overdue, the oldest for 33 days.',
  series: ['Open'],
  points: [
    ['Not due yet', 108_000],
    ['1 to 30 days', 26_980],
    ['31 to 60 days', 120_000],
    ['61 to 90 days', 0],
    ['Over 90 days', 0],
  ].map(([label, minor]) => ({ label: String(label), bars: [bar(Number(minor), 150_000)] })),
  scale: [0, 50_000, 100_000, 150_000].map((minor) => ({
    text: euros(minor).slice(0, -3),
    shareBp: Math.round((minor * 10_000) / 150_000),
  })),
};

export const weeksChart: Chart = {
  title: 'Booked in the next eight weeks',
  sentence: '22 sessions are booked in the next eight weeks; 31 are owed.',
  series: ['Booked'],
  points: [6, 5, 4, 3, 2, 1, 1, 0].map((sessions, place) => ({
    label: ['2 Mar', '9 Mar', '16 Mar', '23 Mar', '30 Mar', '6 Apr', '13 Apr', '20 Apr'][place] ?? '',
    bars: [
      {
        text: sessions === 1 ? '1 session' : `${sessions} sessions`,
        shareBp: Math.round((sessions * 10_000) / 6),
        key: null,
      },
    ],
  })),
  scale: [0, 2, 4, 6].map((each) => ({ text: String(each), shareBp: Math.round((each * 10_000) / 6) })),
};

/** More went back in a month than came. */
export const belowNothing: Chart = {
  ...monthsChart,
  points: monthsChart.points.map((point, place) =>
    place === 4
      ? { ...point, bars: point.bars.map((each, at) => (at === 1 ? { ...each, shareBp: -1_200 } : each)) }
      : point,
  ),
  scale: [{ text: '-€2,000', shareBp: -3_333 }, ...monthsChart.scale],
};
