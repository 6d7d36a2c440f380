/** The money between the coach and one person: what waits, what is open, what came. Sums and sentences are the core's. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { PersonPage } from '@/bindings/PersonPage';
import { DayText } from '@/components/DayText';
import { ListRow } from '@/components/ListRow';
import { MoneyText } from '@/components/MoneyText';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { PersonInvoices } from '../electronic/PersonInvoices';
import { Charges } from './Charges';
import { Payments } from './Payments';
import { StatementSheet } from './StatementSheet';
import { Sums } from './Sums';

export type PersonOfMoney = Pick<PersonPage, 'id' | 'name' | 'waiting' | 'open' | 'engagements'>;

export interface PersonMoneyProps extends Pick<MoneyAround, 'places' | 'savePdf' | 'openParty'> {
  person: PersonOfMoney;
}

export function PersonMoney({ person, places, savePdf, openParty }: PersonMoneyProps) {
  const { money, statement } = useMessages();
  const words = money.person;
  const [asking, setAsking] = useState(false);
  const personId = person.id;
  const invoices = useRead('invoices.list', { filter: 'all', personId });
  const charges = useRead('charges.list', { personId, all: false });
  const payments = useRead('payments.list', { personId });
  const overview = useRead('money.overview', null);
  if (invoices === undefined || charges === undefined || payments === undefined || overview === undefined)
    return null;
  const credit = overview.clientCredit.filter((each) => each.personId === personId);
  return (
    <>
      <Sums person={person} invoices={invoices} charges={charges} credit={credit} />
      <Charges person={person} charges={charges} />
      <Section
        title={words.invoices}
        aside={
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {statement.title}
          </Button>
        }
      >
        {invoices.length === 0 ? (
          <p className="muted">{words.noInvoices}</p>
        ) : (
          <RowList label={words.invoices}>
            {invoices.map((invoice) => (
              <ListRow
                key={invoice.id}
                title={invoice.number ?? words.draft}
                {...(invoice.issuedOn === null ? {} : { lead: <DayText day={invoice.issuedOn} /> })}
                detail={invoice.sentence}
                trail={
                  <MoneyText
                    amount={invoice.total}
                    tone={invoice.standing === 'overdue' ? 'overdue' : 'plain'}
                  />
                }
                open={{ href: places.invoice(invoice.id) }}
              />
            ))}
          </RowList>
        )}
      </Section>
      <Payments personId={personId} payments={payments} places={places} savePdf={savePdf} />
      <PersonInvoices personId={personId} onChange={() => openParty({ personId }, person.name)} />
      {asking && <StatementSheet person={person} savePdf={savePdf} onClose={() => setAsking(false)} />}
    </>
  );
}
