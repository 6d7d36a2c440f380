/** Payments of one invoice that came by a provider, each with the way back, and what is on its way back. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { PaidOnline } from '@/bindings/PaidOnline';
import type { RefundItem } from '@/bindings/RefundItem';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import classes from './Online.module.css';
import { PayBackSheet } from './PayBackSheet';
import { PutBack } from './PutBack';

export interface PaidOfProps {
  paid: readonly PaidOnline[];
  payingBack: readonly RefundItem[];
}

export function PaidOf({ paid, payingBack }: PaidOfProps) {
  const words = useMessages().paying.payingBack;
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = paid.find(({ id }) => id === shownId);
  // While one is on its way the next one waits; the core would refuse it.
  const waits = (id: string) =>
    payingBack.some(
      ({ onlinePaymentId, standing }) =>
        onlinePaymentId === id && (standing === 'queued' || standing === 'unknown'),
    );
  return (
    <>
      {paid.map(({ id, amount, left, sentence, number }) => (
        <div key={id} className={classes.request}>
          <div className={classes.top}>
            <span>{words.came}</span>
            <MoneyText amount={amount} />
          </div>
          <p className="muted">{sentence}</p>
          {payingBack
            .filter(({ onlinePaymentId }) => onlinePaymentId === id)
            .map((refund) => (
              <div key={refund.id} className={classes.part}>
                <p aria-live="polite">{refund.sentence}</p>
                <div className={classes.acts}>
                  <PutBack refund={refund} />
                </div>
              </div>
            ))}
          {left.minor > 0 && !waits(id) && (
            <div className={classes.acts}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.openOf(number)}
                onClick={() => setShownId(id)}
              >
                {words.open}
              </Button>
            </div>
          )}
        </div>
      ))}
      {shown !== undefined && <PayBackSheet payment={shown} onClose={() => setShownId(null)} />}
    </>
  );
}
