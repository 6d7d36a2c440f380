/** What was spent for what. Each is the way to its expenses alone. */
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ExpenseCategory } from '@/bindings/ExpenseCategory';
import type { ExpenseList } from '@/bindings/ExpenseList';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import classes from './Expenses.module.css';

export interface SumRowsProps {
  list: Pick<ExpenseList, 'sums' | 'totals'>;
  category: ExpenseCategory | null;
  onCategory: (category: ExpenseCategory | null) => void;
}

export function SumRows({ list, category, onCategory }: SumRowsProps) {
  const words = useMessages().expenses;
  return (
    <Section title={words.sums}>
      <ul role="list" className={classes.sums} aria-label={words.sums}>
        {list.sums.map(({ category: own, label, count, amount }) => (
          <Sum
            key={`${own} ${amount.currency}`}
            name={words.only(label)}
            chosen={category === own}
            onChoose={() => onCategory(category === own ? null : own)}
          >
            <span className={classes.label}>
              {label} <span className="muted small">{words.count(count)}</span>
            </span>
            <MoneyText amount={amount} />
          </Sum>
        ))}
        <Sum name={words.all} chosen={category === null} onChoose={() => onCategory(null)}>
          <span className={classes.label}>{words.all}</span>
          <span className={classes.totals}>
            {list.totals.map((total) => (
              <MoneyText key={total.currency} amount={total} />
            ))}
          </span>
        </Sum>
      </ul>
    </Section>
  );
}

interface SumProps {
  name: string;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Sum({ name, chosen, onChoose, children }: SumProps) {
  return (
    <li>
      <UnstyledButton className={classes.sum} aria-pressed={chosen} aria-label={name} onClick={onChoose}>
        {children}
      </UnstyledButton>
    </li>
  );
}
