import type { CreditWhy } from '@/bindings/CreditWhy';
import { formatCreditChange, formatCredits } from '@/format/credits';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './CreditWhySheet.module.css';

/** The ledger itself. A table: its numbers are meant to be added up by eye. */
export function CreditRows({ why }: { why: CreditWhy }) {
  const words = useMessages().person.credits;
  const { locale } = useFormat();
  return (
    <table className={classes.rows}>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.what}</th>
          <th scope="col" className={classes.number}>
            {words.change}
          </th>
          <th scope="col" className={classes.number}>
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {why.rows.map((row) => (
          <tr key={row.id}>
            <td className={classes.day}>
              <time dateTime={row.on}>{formatDay(row.on, 'short', locale)}</time>
            </td>
            <td>
              <p>{row.label}</p>
              <p className="muted small">{row.reason}</p>
            </td>
            <td className={classes.number}>{formatCreditChange(row.amount, why.unit, locale)}</td>
            <td className={classes.number}>{formatCredits(row.balance, why.unit, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
