/** What came from one person and what went back: what each payment pays, and what of it can still pay something. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { PaymentItem } from '@/bindings/PaymentItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AllocateSheet } from '../AllocateSheet';
import type { MoneyAround } from '../around';
import { PaymentSheet } from '../PaymentSheet';
import { ReceiptOf } from '../letters/ReceiptOf';
import { RemovePayment } from '../RemovePayment';
import classes from './Payments.module.css';

export interface PaymentsProps extends Pick<MoneyAround, 'places' | 'savePdf'> {
  personId: string;
  payments: readonly PaymentItem[];
}

export function Payments({ personId, payments, places, savePdf }: PaymentsProps) {
  const words = useMessages().money.person;
  const open = useRead('invoices.list', { filter: 'open', personId });
  const [recording, setRecording] = useState(false);
  const [giving, setGiving] = useState<string | null>(null);
  const left = payments.filter(({ available }) => available.minor > 0);
  const given = left.find(({ id }) => id === giving);
  return (
    <Section
      title={words.payments}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setRecording(true)}>
          {words.recordPayment}
        </Button>
      }
    >
      {payments.length === 0 ? (
        <p className="muted">{words.noPayments}</p>
      ) : (
        <ul role="list" className={classes.payments} aria-label={words.payments}>
          {payments.map((payment) => (
            <li key={payment.id} className={classes.payment}>
              <What payment={payment} places={places} />
              {left.includes(payment) && open?.some(sameCurrency(payment)) === true && (
                <Button
                  size="compact-sm"
                  variant="default"
                  className={classes.give ?? ''}
                  onClick={() => setGiving(payment.id)}
                >
                  {words.give}
                </Button>
              )}
              <span className={classes.amount}>
                <MoneyText amount={payment.amount} />
              </span>
              {payment.amount.minor > 0 && (
                <ReceiptOf paymentId={payment.id} receivedOn={payment.receivedOn} savePdf={savePdf} />
              )}
              <RemovePayment paymentId={payment.id} receivedOn={payment.receivedOn} />
            </li>
          ))}
        </ul>
      )}
      {recording && <PaymentSheet personId={personId} onClose={() => setRecording(false)} />}
      {given !== undefined && (
        <AllocateSheet personId={personId} payments={[given]} onClose={() => setGiving(null)} />
      )}
    </Section>
  );
}

function sameCurrency({ amount }: PaymentItem) {
  return ({ total }: { total: { currency: string } }) => total.currency === amount.currency;
}

function What({ payment, places }: { payment: PaymentItem } & Pick<MoneyAround, 'places'>) {
  const words = useMessages().money;
  const { receivedOn, method, payerName, reference, reason, allocations, available } = payment;
  const about = [words.payment.methods[method], payerName, reference].filter((part) => part !== null);
  return (
    <div className={classes.what}>
      <p className={classes.line}>
        <DayText day={receivedOn} /> <span className="muted">{about.join(' · ')}</span>
      </p>
      {reason !== null && <p className="muted small">{reason}</p>}
      {allocations.length > 0 && (
        <p className={classes.pays}>
          {words.person.pays}
          {allocations.map(({ invoiceId, number, amount: part }) => (
            <span key={invoiceId} className={classes.part}>
              <Anchor size="xs" href={places.invoice(invoiceId)}>
                {number}
              </Anchor>{' '}
              <MoneyText amount={part} tone="muted" />
            </span>
          ))}
        </p>
      )}
      {available.minor > 0 && (
        <p className={classes.pays}>
          {words.person.left} <MoneyText amount={available} />
        </p>
      )}
    </div>
  );
}
