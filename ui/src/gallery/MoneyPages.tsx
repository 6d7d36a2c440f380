import { useState, type ReactNode } from 'react';

import { moneyAround } from '@/app/money';
import { AppFrame } from '@/components/AppFrame';
import { InvoicePage } from '@/features/money/InvoicePage';
import { Money } from '@/features/money/Money';
import { standIn } from '@/host';
import { createFakeHost } from '@/host/fake';
import { moneyAnswers } from './money';
import sample from './sample.pdf?url';

export async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

const pages: Record<string, () => ReactNode> = {
  full: () => <Money {...moneyAround} />,
  empty: () => <Money {...moneyAround} />,
  draft: () => <InvoicePage invoiceId="d1" {...moneyAround} />,
  elaborate: () => <InvoicePage invoiceId="d3" {...moneyAround} />,
  issued: () => <InvoicePage invoiceId="i1" {...moneyAround} />,
};

export function MoneyPages({ page }: { page: string }) {
  const [ready, setReady] = useState(false);
  const begin = async () => {
    standIn(createFakeHost(moneyAnswers(await base64Of(sample), page === 'empty')));
    setReady(true);
  };
  if (ready) {
    return (
      <AppFrame
        practiceName="Linden Coaching"
        current="money"
        hrefOf={() => '#/gallery/money'}
        onLock={() => undefined}
      >
        {pages[page]?.()}
      </AppFrame>
    );
  }
  return <button ref={() => void begin()}>Begin</button>;
}
