import { BarsChart } from '@/components/charts/BarsChart';
import { MovementRows } from '@/components/charts/MovementRows';
import { ScaleChart } from '@/components/charts/ScaleChart';
import { ScaleSparkline } from '@/components/charts/ScaleSparkline';
import { WheelChart } from '@/components/charts/WheelChart';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { belowNothing } from './reportCharts';

const life = ['Career', 'Money', 'Health', 'Partner and family', 'Friends', 'Growth', 'Fun', 'Home'];
const long = [
  'Career and what it is all for in the end',
  'Money, and not thinking about it at night',
  'Health',
  'Partnerschaftsangelegenheiten',
  'Friends and the people of the choir',
  'Growth',
];
const segments = (labels: string[]) => labels.map((label) => ({ key: label, label }));

/** As it was asked first, and after the questions changed. */
const points = (first: number[], then: number[]) => [
  ...first.map((value, place) => ({
    key: `1 ${place}`,
    day: ['2026-03-02', '2026-03-16', '2026-03-30'][place] ?? '',
    version: 1,
    value,
  })),
  ...then.map((value, place) => ({
    key: `2 ${place}`,
    day: ['2026-06-01', '2026-06-15'][place] ?? '',
    version: 2,
    value,
  })),
];

export function ChartsPage() {
  return (
    <Page title="Charts" width="reading">
      <Section title="A wheel, three times">
        <WheelChart
          name="Wheel of Life"
          segments={segments(life)}
          readings={[
            { key: 'b', label: 'Baseline, 2 Mar', values: [4, 5, 3, 7, 5, 4, 2, 6] },
            { key: 'm', label: 'Midpoint, 12 May', values: [5, 5, 5, 7, 4, 6, 4, 6] },
            { key: 'e', label: 'End, 3 Aug', values: [8, 6, 6, 8, 5, 7, 6, 7] },
          ]}
        />
      </Section>
      <Section title="Six segments with long names, once">
        <WheelChart
          name="Own wheel"
          segments={segments(long)}
          readings={[{ key: 'b', label: 'Baseline, 2 Mar', values: [4, 10, 1, 7, 5, 4] }]}
        />
      </Section>
      <Section title="Scales, a pause and another version">
        <ScaleChart
          name="Outcome pulse"
          lines={[
            { key: 'calm', label: 'How calm I am at work', points: points([3, 4, 4], [6, 7]) },
            { key: 'say', label: 'I say what I think', points: points([4, 4, 6], [5, 7]) },
            { key: 'sleep', label: 'I sleep', points: points([6, 5, 7], []) },
          ]}
          pauses={[
            { from: '2026-04-10', until: '2026-05-20', sentence: 'Paused from 10 April to 20 May 2026.' },
          ]}
        />
      </Section>
      <Section title="One point, and one line">
        <ScaleChart name="One point" lines={[{ key: 'now', label: 'Now', points: points([3], []) }]} />
        <p>
          Calm at work{' '}
          <ScaleSparkline
            sentence="From 3 to 7 since March"
            readings={[
              { day: '2026-03-02', value: 3 },
              { day: '2026-03-16', value: 5 },
              { day: '2026-03-30', value: 4 },
              { day: '2026-06-01', value: 7 },
            ]}
          />
        </p>
      </Section>
      <Section title="Bars of money, some of them below nothing">
        <BarsChart chart={belowNothing} />
      </Section>
      <Section title="Movement">
        <MovementRows
          label="Wheel of Life"
          rows={[
            { key: 'c', then: 4, now: 8, sentence: 'Career moved from 4 to 8.' },
            { key: 'm', then: 5, now: 5, sentence: 'Money stayed at 5.' },
            {
              key: 'p',
              then: 7,
              now: 10,
              sentence:
                'Partner, family and everybody who belongs to the table on Sundays moved from 7 to 10.',
            },
          ]}
        />
      </Section>
    </Page>
  );
}
