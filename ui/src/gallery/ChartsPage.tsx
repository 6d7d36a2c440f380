import { MovementRows } from '@/components/charts/MovementRows';
import { ScaleChart } from '@/components/charts/ScaleChart';
import { ScaleSparkline } from '@/components/charts/ScaleSparkline';
import { WheelChart } from '@/components/charts/WheelChart';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';

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

export function ChartsPage() {
  return (
    <Page title="Charts" width="reading">
      <Section title="A wheel, three times">
        <WheelChart
          name="Wheel of Life"
          segments={segments(life)}
          readings={[
            { key: 'b', label: 'Baseline, 2 Mar', look: 'baseline', values: [4, 5, 3, 7, 5, 4, 2, 6] },
            { key: 'm', label: 'Midpoint, 12 May', look: 'mid', values: [5, 5, 5, 7, 4, 6, 4, 6] },
            { key: 'e', label: 'End, 3 Aug', look: 'end', values: [8, 6, 6, 8, 5, 7, 6, 7] },
          ]}
        />
      </Section>
      <Section title="Six segments with long names, once">
        <WheelChart
          name="Own wheel"
          segments={segments(long)}
          readings={[{ key: 'b', label: 'Baseline, 2 Mar', look: 'baseline', values: [4, 10, 1, 7, 5, 4] }]}
        />
      </Section>
      <Section title="Scales, a pause and another version">
        <ScaleChart
          name="Outcome pulse"
          lines={[
            { key: 'calm', label: 'How calm I am at work' },
            { key: 'say', label: 'I say what I think' },
            { key: 'sleep', label: 'I sleep' },
          ]}
          readings={[
            { key: '1', day: '2026-03-02', version: 1, values: [3, 4, 6] },
            { key: '2', day: '2026-03-16', version: 1, values: [4, 4, 5] },
            { key: '3', day: '2026-03-30', version: 1, values: [4, 6, 7] },
            { key: '4', day: '2026-06-01', version: 2, values: [6, 5, null] },
            { key: '5', day: '2026-06-15', version: 2, values: [7, 7, null] },
          ]}
          pauses={[{ from: '2026-04-10', until: '2026-05-20', label: 'Paused' }]}
        />
      </Section>
      <Section title="One point, and one line">
        <ScaleChart
          name="One point"
          lines={[{ key: 'now', label: 'Now' }]}
          readings={[{ key: '1', day: '2026-03-02', version: 1, values: [3] }]}
        />
        <p>
          Calm at work{' '}
          <ScaleSparkline
            sentence="From 3 to 7 since March"
            readings={[
              { day: '2026-03-02', version: 1, value: 3 },
              { day: '2026-03-16', version: 1, value: 5 },
              { day: '2026-03-30', version: 1, value: 4 },
              { day: '2026-06-01', version: 2, value: 7 },
            ]}
          />
        </p>
      </Section>
      <Section title="Movement">
        <MovementRows
          label="Wheel of Life"
          rows={[
            { key: 'c', label: 'Career', then: '4', now: '8', sentence: 'Four points further out.' },
            { key: 'm', label: 'Money', then: '5', now: '5', sentence: 'Where it was.' },
            {
              key: 'p',
              label: 'Partner, family and everybody who belongs to the table on Sundays',
              then: '7',
              now: null,
              sentence: 'Not asked this time.',
            },
          ]}
        />
      </Section>
    </Page>
  );
}
