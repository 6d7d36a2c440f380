/** What is owed and what is too much, each with the rows behind it. */
import type { ReactNode } from 'react';

import type { ChargeItem } from '@/bindings/ChargeItem';
import type { ClientCredit } from '@/bindings/ClientCredit';
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import type { Money } from '@/bindings/Money';
import { MoneyText } from '@/components/MoneyText';
import { WhyNumber, WhyRows } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import type { PersonOfMoney } from './PersonMoney';
import classes from './Sums.module.css';

export interface SumsProps {
  person: PersonOfMoney;
  invoices: readonly InvoiceItem[];
  charges: readonly ChargeItem[];
  credit: readonly ClientCredit[];
}

export function Sums({ person, invoices, charges, credit }: SumsProps) {
  const words = useMessages().money.person;
  const { waiting, open } = person;
  if (waiting.length === 0 && open.length === 0 && credit.length === 0) {
    return <p className="muted">{words.nothing}</p>;
  }
  return (
    <dl className={classes.sums}>
      <Sum
        name={words.waiting}
        amounts={waiting}
        rows={({ currency }) =>
          charges
            .filter(({ amount }) => amount.currency === currency)
            .map(({ id, description, amount }) => ({
              key: id,
              label: description,
              value: <MoneyText amount={amount} />,
            }))
        }
      />
      <Sum
        name={words.open}
        amounts={open}
        rows={({ currency }) =>
          invoices.flatMap(({ id, number, open: left }) =>
            left === null || left.minor === 0 || left.currency !== currency
              ? []
              : [{ key: id, label: number, value: <MoneyText amount={left} /> }],
          )
        }
      />
      {/* Without rows: it is what is left of payments and what was credited, less what went back. */}
      <Sum name={words.credit} amounts={credit.map(({ amount }) => amount)} />
    </dl>
  );
}

interface SumProps {
  name: string;
  amounts: readonly Money[];
  rows?: (amount: Money) => { key: string; label: ReactNode; value: ReactNode }[];
}

function Sum({ name, amounts, rows }: SumProps) {
  if (amounts.length === 0) return null;
  return (
    <div className={classes.sum}>
      <dt>{name}</dt>
      <dd className={classes.amounts}>
        {amounts.map((amount) => {
          const text = <MoneyText key={amount.currency} amount={amount} />;
          if (rows === undefined) return text;
          return (
            <WhyNumber
              key={amount.currency}
              name={name}
              why={() => <WhyRows title={name} rows={rows(amount)} total={<MoneyText amount={amount} />} />}
            >
              {text}
            </WhyNumber>
          );
        })}
      </dd>
    </div>
  );
}
