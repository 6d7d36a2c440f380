/** Invoices as a table. The whole row opens the document. */
import type { InvoiceItem } from '@/bindings/InvoiceItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import type { MoneyAround } from './around';
import classes from './InvoiceRows.module.css';
import { StandingText } from './StandingText';

export interface InvoiceTableProps extends Pick<MoneyAround, 'places'> {
  label: string;
  invoices: readonly InvoiceItem[];
}

export function InvoiceTable({ label, invoices, places }: InvoiceTableProps) {
  const words = useMessages().money.table;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.client}</th>
            <th scope="col" className={classes.issued}>
              {words.date}
            </th>
            <th scope="col">{words.due}</th>
            <th scope="col" className={classes.amount}>
              {words.amount}
            </th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} href={places.invoice(invoice.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface InvoiceRowProps {
  invoice: InvoiceItem;
  href: string;
}

function InvoiceRow({ invoice, href }: InvoiceRowProps) {
  const words = useMessages().money.table;
  const { number, kind, personName, payerName, issuedOn, dueOn, total, standing, sentence } = invoice;
  const client = payerName === null ? personName : words.of(personName, payerName);
  return (
    <tr>
      <td>
        <a className={classes.target} href={href}>
          {number ?? words.draft}
        </a>
        {invoice.deposit && <span className={classes.kind}>{words.deposit}</span>}
        {kind === 'credit_note' && <span className={classes.kind}>{words.creditNote}</span>}
      </td>
      <td className={classes.client} title={client}>
        {client}
      </td>
      <td className={`${classes.day} ${classes.issued}`}>
        {issuedOn !== null && <DayText day={issuedOn} />}
      </td>
      <td className={classes.day}>{dueOn !== null && <DayText day={dueOn} />}</td>
      <td className={classes.amount}>
        <MoneyText amount={total} tone={standing === 'overdue' ? 'overdue' : 'plain'} />
      </td>
      <td title={sentence}>
        <StandingText invoice={invoice} />
      </td>
    </tr>
  );
}
