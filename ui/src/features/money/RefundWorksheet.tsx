/** The arithmetic of a refund, row by row, as the core added it up; and the credit notes that carry it. */
import type { RefundWorksheet as Sheet } from '@/bindings/RefundWorksheet';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import classes from './RefundSheet.module.css';

export function RefundWorksheet({ sheet }: { sheet: Sheet }) {
  const words = useMessages().refund;
  return (
    <table className={classes.worksheet} aria-label={words.worksheet}>
      <tbody>
        {sheet.rows.map(({ label, amount }) => (
          <tr key={label}>
            <td>{label}</td>
            <td className={classes.value}>
              <MoneyText amount={amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className={classes.value}>
            <MoneyText amount={sheet.refund} />
          </td>
        </tr>
        {sheet.creditNotes.map(({ invoiceId, number, amount }) => (
          <tr key={invoiceId} className={classes.note}>
            <td>{words.noteOf(number)}</td>
            <td className={classes.value}>
              <MoneyText amount={amount} tone="muted" />
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
