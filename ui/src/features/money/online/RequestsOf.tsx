/** Beside an issued invoice: what was asked for online, and the way to ask. Nothing where no provider is connected. */
import { Button } from '@mantine/core';

import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { PaidOf } from './PaidOf';
import { Request } from './Request';

export interface RequestsOfProps extends Pick<MoneyAround, 'copy' | 'savePdf' | 'openMessage'> {
  invoiceId: string;
  /** Only where something is open; offered until all of it is asked for. */
  onAsk?: () => void;
}

export function RequestsOf({ invoiceId, onAsk, ...around }: RequestsOfProps) {
  const words = useMessages().paying;
  const overview = useReadIfPossible('paying.overview', null);
  if (overview === undefined) return null;
  const own = overview.requests.filter((request) => request.invoiceId === invoiceId);
  const isAllAskedFor = own.some(({ live, part }) => live && part === 'whole');
  const canAsk = onAsk !== undefined && !isAllAskedFor && overview.providers.length > 0;
  const paid = overview.paid.filter((payment) => payment.invoiceId === invoiceId);
  if (own.length === 0 && paid.length === 0 && !canAsk) return null;
  return (
    <Section title={words.requests.title}>
      {own.map((request) => (
        <Request
          key={request.id}
          {...around}
          request={request}
          kind={overview.providers.find(({ id }) => id === request.providerId)?.kind}
        />
      ))}
      <PaidOf paid={paid} payingBack={overview.payingBack} />
      {canAsk && (
        <div>
          <Button variant="default" size="compact-sm" onClick={onAsk}>
            {words.asking.open}
          </Button>
        </div>
      )}
    </Section>
  );
}
