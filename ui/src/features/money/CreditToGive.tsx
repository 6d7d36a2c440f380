/** On an open invoice: money of the same client that belongs to no invoice yet, and the way to put it here. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { MoneyText } from '@/components/MoneyText';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AllocateSheet } from './AllocateSheet';

export function CreditToGive({ invoice }: { invoice: InvoiceDetail }) {
  const words = useMessages().money.allocating;
  const { personId, currency } = invoice;
  const [giving, setGiving] = useState(false);
  const payments = useRead('payments.list', { personId });
  const overview = useRead('money.overview', null);
  const credit = (overview?.clientCredit ?? []).filter(
    (each) => each.personId === personId && each.amount.currency === currency,
  );
  const left = (payments ?? []).filter(
    ({ available }) => available.minor > 0 && available.currency === currency,
  );
  const [theirs] = credit;
  if (left.length === 0 || theirs === undefined) return null;
  return (
    <>
      <Notice
        tone="plain"
        act={
          <Button variant="default" size="compact-sm" onClick={() => setGiving(true)}>
            {words.here}
          </Button>
        }
      >
        <MoneyText amount={theirs.amount} /> {words.waits}
      </Notice>
      {giving && (
        <AllocateSheet
          personId={personId}
          payments={left}
          invoice={invoice}
          onClose={() => setGiving(false)}
        />
      )}
    </>
  );
}
