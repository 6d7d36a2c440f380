/** Asking for a payment online: how much, what exactly would be sent, then the link. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { RequestItem } from '@/bindings/RequestItem';
import { EmptyState } from '@/components/EmptyState';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { AskForm } from './AskForm';
import classes from './Online.module.css';
import { Request } from './Request';

export interface AskSheetProps extends Pick<MoneyAround, 'places' | 'copy' | 'savePdf' | 'openMessage'> {
  invoice: InvoiceDetail;
  onClose: () => void;
}

export function AskSheet({ invoice, onClose, ...around }: AskSheetProps) {
  const words = useMessages().paying.asking;
  const overview = useRead('paying.overview', null);
  const [madeId, setMadeId] = useState<string | null>(null);
  if (overview === undefined) return null;
  const { providers, requests } = overview;
  const ready = providers.filter(({ paused }) => !paused);
  const made = requests.find(({ id }) => id === madeId);
  const title = words.title(invoice.number ?? '');
  if (made !== undefined) {
    return (
      <SideSheet
        opened
        onClose={onClose}
        title={title}
        acts={
          <Button onClick={onClose} data-autofocus>
            {words.done}
          </Button>
        }
      >
        <section className={classes.part} aria-label={words.made} aria-live="polite">
          <Request {...around} request={made} kind={kindOf(made)} />
        </section>
      </SideSheet>
    );
  }
  if (ready.length === 0) {
    return (
      <SideSheet opened onClose={onClose} title={title}>
        <EmptyState title={words.none.title} sentence={words.none.sentence} />
        <Button component="a" href={around.places.settings('payments')} onClick={onClose}>
          {words.none.act}
        </Button>
      </SideSheet>
    );
  }
  return (
    <SideSheet opened onClose={onClose} title={title}>
      <AskForm invoice={invoice} providers={ready} known={requests} onMade={setMadeId} onClose={onClose} />
    </SideSheet>
  );

  function kindOf({ providerId }: RequestItem) {
    return providers.find(({ id }) => id === providerId)?.kind;
  }
}
