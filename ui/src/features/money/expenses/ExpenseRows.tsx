/** Expenses, latest first. The row opens it; what else can be done appears on hover and focus. */
import { IconPaperclip, IconRepeat, IconTrash } from '@tabler/icons-react';

import type { ExpenseItem } from '@/bindings/ExpenseItem';
import { DayText } from '@/components/DayText';
import { ListRow } from '@/components/ListRow';
import { MoneyText } from '@/components/MoneyText';
import { RowList } from '@/components/RowList';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Expenses.module.css';

export interface ExpenseRowsProps {
  items: readonly ExpenseItem[];
  onOpen: (item: ExpenseItem) => void;
  onReceipt: (item: ExpenseItem) => void;
}

export function ExpenseRows({ items, onOpen, onReceipt }: ExpenseRowsProps) {
  const words = useMessages().expenses;
  const again = useAct('expenses.again');
  const remove = useAct('expenses.remove');
  return (
    <RowList label={words.list}>
      {items.map((item) => {
        const { id, details, categoryLabel, receipt } = item;
        const { supplier, paidOn, amount, note } = details;
        return (
          <ListRow
            key={id}
            title={supplier}
            lead={
              <span className={classes.day}>
                <DayText day={paidOn} style="dayAndMonth" />
              </span>
            }
            detail={note === undefined ? categoryLabel : `${categoryLabel} · ${note}`}
            trail={
              <span className={classes.trail}>
                {receipt !== null && (
                  <IconPaperclip className={classes.paperclip} role="img" aria-label={words.hasReceipt} />
                )}
                <MoneyText amount={amount} />
              </span>
            }
            acts={[
              ...(receipt === null
                ? []
                : [{ label: words.receipt, icon: IconPaperclip, onAct: () => onReceipt(item) }]),
              { label: words.again, icon: IconRepeat, onAct: () => void again.run({ expenseId: id }) },
              { label: words.remove, icon: IconTrash, onAct: () => void remove.run({ expenseId: id }) },
            ]}
            open={{ onOpen: () => onOpen(item) }}
          />
        );
      })}
    </RowList>
  );
}
