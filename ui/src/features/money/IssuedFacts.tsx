/** Beside an issued document: its balance and the rows behind it, payments, and what it is tied to. */
import { Anchor } from '@mantine/core';

import type { AllocationItem } from '@/bindings/AllocationItem';
import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { InvoiceRef } from '@/bindings/InvoiceRef';
import { DayText } from '@/components/DayText';
import { FactList } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { WhyNumber, WhyRows } from '@/components/WhyNumber';
import { useMessages } from '@/messages';
import type { MoneyAround } from './around';
import { CreditToGive } from './CreditToGive';
import { IssuedEInvoice } from './electronic/IssuedEInvoice';
import classes from './IssuedFacts.module.css';
import { ReceiptOf } from './letters/ReceiptOf';
import { RequestsOf } from './online/RequestsOf';
import { RemovePayment } from './RemovePayment';
import { StandingText } from './StandingText';

interface IssuedFactsProps extends Pick<
  MoneyAround,
  'places' | 'savePdf' | 'saveXml' | 'copy' | 'openMessage'
> {
  invoice: InvoiceDetail;
  isOpen: boolean;
  onAsk: () => void;
}

export function IssuedFacts({ invoice, isOpen, onAsk, ...around }: IssuedFactsProps) {
  const { places, savePdf, saveXml } = around;
  const words = useMessages().money.issued;
  const { open, issuedOn, dueOn, payerName, reason, corrects, creditNotes, payments, kind } = invoice;
  return (
    <div className={classes.facts}>
      {open !== null && (
        <div>
          <p className="muted small">{words.balance}</p>
          <p className={classes.balance}>
            <Balance invoice={invoice} />
          </p>
        </div>
      )}
      <FactList
        facts={[
          { name: words.standing, value: <StandingText invoice={invoice} /> },
          {
            name: words.client,
            value: <Anchor href={places.person(invoice.personId)}>{invoice.personName}</Anchor>,
          },
          ...(payerName === null ? [] : [{ name: words.payer, value: payerName }]),
          ...(issuedOn === null ? [] : [{ name: words.issuedOn, value: <DayText day={issuedOn} /> }]),
          ...(dueOn === null || kind === 'credit_note'
            ? []
            : [{ name: words.dueOn, value: <DayText day={dueOn} /> }]),
          { name: words.total, value: <MoneyText amount={invoice.totals.total} /> },
          ...(invoice.totals.deposits ?? []).map(({ number, amount }) => ({
            name: words.lessDeposit(number),
            value: <MoneyText amount={amount} />,
          })),
          ...(corrects === null
            ? []
            : [
                {
                  name: words.corrects,
                  value: <Anchor href={places.invoice(corrects.invoiceId)}>{corrects.number}</Anchor>,
                },
              ]),
          ...(reason === null ? [] : [{ name: words.reason, value: reason }]),
        ]}
      />
      {kind === 'invoice' && (
        <Section title={words.payments}>
          {payments.length === 0 ? (
            <p className="muted">{words.noPayments}</p>
          ) : (
            <Payments items={payments} savePdf={savePdf} />
          )}
          {isOpen && <CreditToGive invoice={invoice} />}
        </Section>
      )}
      {kind === 'invoice' && <RequestsOf {...around} invoiceId={invoice.id} {...(isOpen ? { onAsk } : {})} />}
      <IssuedEInvoice invoice={invoice} savePdf={savePdf} saveXml={saveXml} />
      {creditNotes.length > 0 && (
        <Section title={words.creditNotes}>
          <CreditNotes items={creditNotes} places={places} />
        </Section>
      )}
    </div>
  );
}

function Balance({ invoice }: { invoice: InvoiceDetail }) {
  const words = useMessages().money.issued;
  const { open, why, number, standing } = invoice;
  if (open === null) return null;
  const amount = <MoneyText amount={open} tone={standing === 'overdue' ? 'overdue' : 'plain'} />;
  return (
    <WhyNumber
      name={words.balance}
      why={() => (
        <WhyRows
          title={words.whyTitle(number ?? '')}
          rows={why.map((row, at) => ({
            key: String(at),
            label: (
              <>
                {row.label}
                {row.on !== null && (
                  <span className={classes.on}>
                    <DayText day={row.on} />
                  </span>
                )}
              </>
            ),
            value: <MoneyText amount={row.amount} />,
          }))}
          total={<MoneyText amount={open} />}
        />
      )}
    >
      {amount}
    </WhyNumber>
  );
}

function Payments({ items, savePdf }: { items: readonly AllocationItem[] } & Pick<MoneyAround, 'savePdf'>) {
  const words = useMessages().money.payment;
  return (
    <ul role="list">
      {items.map(({ paymentId, receivedOn, method, amount }) => (
        <li key={paymentId} className={classes.item}>
          <span className={classes.words}>
            <DayText day={receivedOn} /> <span className="muted">{words.methods[method]}</span>
          </span>
          <MoneyText amount={amount} />
          <ReceiptOf paymentId={paymentId} receivedOn={receivedOn} savePdf={savePdf} />
          <RemovePayment paymentId={paymentId} receivedOn={receivedOn} />
        </li>
      ))}
    </ul>
  );
}

function CreditNotes({ items, places }: { items: readonly InvoiceRef[] } & Pick<MoneyAround, 'places'>) {
  const words = useMessages().money.issued;
  return (
    <ul role="list">
      {items.map(({ invoiceId, number, issuedOn, total }) => (
        <li key={invoiceId} className={classes.item}>
          <span className={classes.words}>
            <Anchor href={places.invoice(invoiceId)}>{number ?? words.draftNote}</Anchor>{' '}
            <span className="muted">{issuedOn !== null && <DayText day={issuedOn} />}</span>
          </span>
          <MoneyText amount={total} />
        </li>
      ))}
    </ul>
  );
}
