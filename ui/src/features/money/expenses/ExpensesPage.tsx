/** What the practice pays, by year and by what it is for. */
import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { ExpenseCategory } from '@/bindings/ExpenseCategory';
import type { ExpenseItem } from '@/bindings/ExpenseItem';
import type { ExpenseList } from '@/bindings/ExpenseList';
import { EmptyState } from '@/components/EmptyState';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { MoneyTabs } from '../MoneyTabs';
import type { ExpensesAround, HandedIn } from './around';
import { ExpenseRows } from './ExpenseRows';
import { ExpenseSheet } from './ExpenseSheet';
import classes from './Expenses.module.css';
import { OpenedExpense } from './OpenedExpense';
import { ReceiptSheet } from './ReceiptSheet';
import { SumRows } from './SumRows';

export interface ExpensesPageProps extends ExpensesAround {
  year?: number;
  /** One that stands open from the start. */
  expenseId?: string;
  /** A receipt that was dropped on the window: for the expense that is open, or for a new one. */
  dropped?: HandedIn;
}

type Shown = { sheet: 'new' } | { sheet: 'edit' | 'receipt'; item: ExpenseItem } | null;

export function ExpensesPage({ year, expenseId, dropped, ...around }: ExpensesPageProps) {
  const words = useMessages().expenses;
  const [category, setCategory] = useState<ExpenseCategory | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  // The address of a dropped file goes a moment later than its sheet.
  const [done, setDone] = useState<string | null>(null);
  const list = useRead('expenses.list', {
    ...(year === undefined ? {} : { year }),
    ...(category === null ? {} : { category }),
  });
  if (list === undefined) return null;
  const add = () => setShown({ sheet: 'new' });
  const close = () => {
    setShown(null);
    setDone(dropped?.fileId ?? null);
    if (expenseId !== undefined || dropped !== undefined) around.onClosed();
  };
  const form = { ...around, list, dropped, onClose: close };
  const isNew =
    shown?.sheet === 'new' || (shown === null && dropped !== undefined && dropped.fileId !== done);
  return (
    <Page
      title={words.title}
      sentence={list.sentence}
      primary={{ label: words.add, icon: IconPlus, onAct: add }}
    >
      <MoneyTabs current="expenses" hrefOf={around.hrefOfPart} />
      <Listed
        list={list}
        category={category}
        onCategory={setCategory}
        onShow={setShown}
        onAdd={add}
        onYear={around.onYear}
      />
      {isNew && <ExpenseSheet {...form} />}
      {shown?.sheet === 'edit' && (
        <ExpenseSheet
          key={shown.item.id}
          item={shown.item}
          {...form}
          onReceipt={() => setShown({ sheet: 'receipt', item: shown.item })}
        />
      )}
      {shown === null && expenseId !== undefined && (
        <OpenedExpense
          expenseId={expenseId}
          {...form}
          onReceipt={(item) => setShown({ sheet: 'receipt', item })}
        />
      )}
      {shown?.sheet === 'receipt' && (
        <ReceiptSheet item={shown.item} savePdf={around.savePdf} onClose={close} />
      )}
    </Page>
  );
}

interface ListedProps {
  list: ExpenseList;
  category: ExpenseCategory | null;
  onCategory: (category: ExpenseCategory | null) => void;
  onShow: (shown: Shown) => void;
  onAdd: () => void;
  onYear: (year: number) => void;
}

function Listed({ list, category, onCategory, onShow, onAdd, onYear }: ListedProps) {
  const words = useMessages().expenses;
  const { items, sums, years, year } = list;
  return (
    <>
      {years.length > 1 && (
        <div className={classes.year}>
          <Select
            aria-label={words.year}
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(chosen) => onYear(Number(chosen))}
          />
        </div>
      )}
      {sums.length === 0 ? (
        <EmptyState
          title={words.empty.title}
          sentence={words.empty.sentence}
          act={{ label: words.add, onAct: onAdd }}
        />
      ) : (
        <div className={classes.sides}>
          {items.length === 0 ? (
            <p className="muted">{words.none}</p>
          ) : (
            <ExpenseRows
              items={items}
              onOpen={(item) => onShow({ sheet: 'edit', item })}
              onReceipt={(item) => onShow({ sheet: 'receipt', item })}
            />
          )}
          <SumRows list={list} category={category} onCategory={onCategory} />
        </div>
      )}
    </>
  );
}
