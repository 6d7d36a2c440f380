/** Where money is looked at: refunds that were asked for here and are not at their end. */
import { Anchor } from '@mantine/core';

import type { RefundItem } from '@/bindings/RefundItem';
import { useMessages } from '@/messages';
import type { MoneyAround } from '../around';
import classes from './Online.module.css';
import { PutBack } from './PutBack';

export interface PayingBackProps extends Pick<MoneyAround, 'places'> {
  refunds: readonly RefundItem[];
}

export function PayingBack({ refunds, places }: PayingBackProps) {
  const words = useMessages().paying;
  if (refunds.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>{words.payingBack.list}</h3>
      <ul role="list" className={classes.rows} aria-label={words.payingBack.list}>
        {refunds.map((refund) => (
          <li key={refund.id} className={classes.row}>
            <div className={classes.said}>
              <span aria-live="polite">{refund.sentence}</span>
              <Anchor
                size="sm"
                href={places.invoice(refund.invoiceId)}
                aria-label={words.page.of(words.page.invoice, refund.sentence)}
              >
                {words.page.invoice}
              </Anchor>
            </div>
            <div className={classes.acts}>
              <PutBack refund={refund} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
