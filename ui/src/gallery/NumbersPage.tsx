import { DayText } from '@/components/DayText';
import { FactList } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { TimeText } from '@/components/TimeText';
import { WhyNumber, WhyRows } from '@/components/WhyNumber';
import { formatDuration } from '@/format/durations';
import { useFormat } from '@/format/locale';

const credits = () => (
  <WhyRows
    title="Two credits left"
    rows={[
      { key: '1', label: 'Six sessions bought, 12 Feb', value: '+6' },
      { key: '2', label: 'Held, 14 Feb', value: '−1' },
      { key: '3', label: 'Held, 21 Feb', value: '−1' },
      { key: '4', label: 'Cancelled late, 24 Feb', value: '−1' },
      { key: '5', label: 'Held, 28 Feb', value: '−1' },
    ]}
    total="2"
  />
);

export function NumbersPage() {
  const { locale } = useFormat();
  return (
    <Page title="Numbers and facts" width="reading">
      <Section title="Person">
        <FactList
          facts={[
            {
              name: 'Credits left',
              value: (
                <WhyNumber name="Credits left" why={credits}>
                  2 of 6
                </WhyNumber>
              ),
            },
            { name: 'Owes', value: <MoneyText amount={{ minor: 123_456, currency: 'EUR' }} /> },
            {
              name: 'Overdue',
              value: <MoneyText amount={{ minor: 48_000, currency: 'CHF' }} tone="overdue" />,
            },
            { name: 'In yen', value: <MoneyText amount={{ minor: 15_000, currency: 'JPY' }} tone="muted" /> },
            { name: 'Next session', value: <DayText day="2026-03-05" style="long" /> },
            {
              name: 'At',
              value: <TimeText at="2026-03-05T10:00" until="2026-03-05T11:00" zone="America/New_York" />,
            },
            { name: 'Length', value: formatDuration(75, locale) },
          ]}
        />
      </Section>
    </Page>
  );
}
