/** Sessions that are paid for or agreed and not held yet: to whom, what they are worth, and what is booked ahead. */
import { Anchor } from '@mantine/core';

import type { SessionsOwed } from '@/bindings/SessionsOwed';
import { BarsChart } from '@/components/charts/BarsChart';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { ReportPlaces } from './around';
import { BarFigures } from './BarFigures';
import { CellNumber } from './CellNumber';
import classes from './Reports.module.css';
import { ReportTable } from './ReportTable';

export function OwedView({ engagement }: Pick<ReportPlaces, 'engagement'>) {
  const { titles } = useMessages().reports;
  const owed = useRead('reports.sessions_owed', null);
  const charts = useRead('reports.charts', null);
  if (owed === undefined || charts === undefined) return null;
  const { sessionsOwed } = charts;
  return (
    <>
      <p className={classes.said}>{owed.sentence}</p>
      {owed.clients.length > 0 && (
        <Section title={titles.clients}>
          <Clients owed={owed} engagement={engagement} />
        </Section>
      )}
      {sessionsOwed !== null && (
        <Section title={sessionsOwed.title}>
          <div className={classes.chart}>
            <BarsChart chart={sessionsOwed} />
            <BarFigures chart={sessionsOwed} />
          </div>
        </Section>
      )}
    </>
  );
}

function Clients({ owed, engagement }: { owed: SessionsOwed } & Pick<ReportPlaces, 'engagement'>) {
  const { columns, titles } = useMessages().reports;
  return (
    <div className={classes.words}>
      <ReportTable
        name={titles.clients}
        columns={[columns.client, columns.engagement, columns.left, columns.worth]}
        rows={owed.clients.map(({ engagementId, personId, personName, title, text, worth }) => ({
          key: engagementId,
          label: <Anchor href={engagement(personId)}>{personName}</Anchor>,
          cells: [title, text, <MoneyText key="worth" amount={worth} />],
        }))}
        total={{
          key: 'total',
          label: columns.total,
          cells: [
            null,
            null,
            <span key="worth" className={classes.sums}>
              {owed.worth.map((cell) => (
                <CellNumber key={cell.amount.currency} cell={cell} />
              ))}
            </span>,
          ],
        }}
      />
    </div>
  );
}
