/** What waits, what is open, and the invoices: sums and sentences are the core's. */
import type { ReactNode } from 'react';

import type { Money } from '@/bindings/Money';
import type { PersonPage } from '@/bindings/PersonPage';
import { DayText } from '@/components/DayText';
import { ListRow } from '@/components/ListRow';
import { MoneyText } from '@/components/MoneyText';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { WhyNumber, WhyRows } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './PersonPage.module.css';
import type { PersonLinks } from './PersonPage';

export function MoneyTab({ person, links }: { person: PersonPage; links: PersonLinks }) {
  const messages = useMessages();
  const words = messages.person.money;
  const invoices = useRead('invoices.list', { filter: 'all', personId: person.id });
  const charges = useRead('charges.list', { personId: person.id, all: false });
  if (invoices === undefined || charges === undefined) return null;
  const nothing = person.waiting.length === 0 && person.open.length === 0;
  const rowsOf = (currency: string) =>
    charges
      .filter(({ amount }) => amount.currency === currency)
      .map(({ id, description, amount }) => ({
        key: id,
        label: description,
        value: <MoneyText amount={amount} />,
      }));
  return (
    <>
      {nothing ? (
        <p className="muted">{words.nothing}</p>
      ) : (
        <dl className={classes.sums}>
          <Sum
            name={words.waiting}
            amounts={person.waiting}
            why={(amount) => (
              <WhyRows
                title={words.waiting}
                rows={rowsOf(amount.currency)}
                total={<MoneyText amount={amount} />}
              />
            )}
          />
          <Sum
            name={words.open}
            amounts={person.open}
            why={(amount) => (
              <WhyRows
                title={words.open}
                rows={invoices.flatMap(({ id, number, open }) =>
                  open === null || open.minor === 0 || open.currency !== amount.currency
                    ? []
                    : [{ key: id, label: number, value: <MoneyText amount={open} /> }],
                )}
                total={<MoneyText amount={amount} />}
              />
            )}
          />
        </dl>
      )}
      <Section title={words.invoices}>
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
                open={{ href: links.invoice(invoice.id) }}
              />
            ))}
          </RowList>
        )}
      </Section>
    </>
  );
}

interface SumProps {
  name: string;
  amounts: readonly Money[];
  why: (amount: Money) => ReactNode;
}

function Sum({ name, amounts, why }: SumProps) {
  if (amounts.length === 0) return null;
  return (
    <div className={classes.sum}>
      <dt>{name}</dt>
      <dd className={classes.amounts}>
        {amounts.map((amount) => (
          <WhyNumber key={amount.currency} name={name} why={() => why(amount)}>
            <MoneyText amount={amount} />
          </WhyNumber>
        ))}
      </dd>
    </div>
  );
}
