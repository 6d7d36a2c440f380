/** Expenses, given the ways to files and to everything else. */
import { ExpensesPage } from '@/features/money/expenses/ExpensesPage';
import { theHost } from '@/host';
import { hrefOfPart } from './money';
import { go, type Route } from './routes';
import { around } from './sheets';

export function expensesScreen({ year, expenseId, file }: Extract<Route, { at: 'expenses' }>) {
  return (
    <ExpensesPage
      {...(year === undefined ? {} : { year })}
      {...(expenseId === undefined ? {} : { expenseId })}
      {...(file === undefined ? {} : { dropped: file })}
      hrefOfPart={hrefOfPart}
      onYear={(next) => go({ at: 'expenses', year: next })}
      onClosed={() => go({ at: 'expenses', ...(year === undefined ? {} : { year }) })}
      chooseReceipt={() => theHost().chooseFile('receipt')}
      savePdf={around.savePdf}
    />
  );
}
