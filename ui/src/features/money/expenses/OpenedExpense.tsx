/** An expense that was opened by its address, such as from a report. */
import { useRead } from '@/rpc/query';
import type { ExpenseItem } from '@/bindings/ExpenseItem';
import { ExpenseSheet, type ExpenseSheetProps } from './ExpenseSheet';

export interface OpenedExpenseProps extends Omit<ExpenseSheetProps, 'item' | 'onReceipt'> {
  expenseId: string;
  onReceipt: (item: ExpenseItem) => void;
}

export function OpenedExpense({ expenseId, onReceipt, ...rest }: OpenedExpenseProps) {
  const item = useRead('expenses.open', { expenseId });
  if (item?.id !== expenseId) return null;
  return <ExpenseSheet key={item.id} item={item} {...rest} onReceipt={() => onReceipt(item)} />;
}
