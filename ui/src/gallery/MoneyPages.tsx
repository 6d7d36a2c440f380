import { useState, type ReactNode } from 'react';

import { moneyAround } from '@/app/money';
import { AppFrame } from '@/components/AppFrame';
import { ExportSheet } from '@/features/money/exporting/ExportSheet';
import { exportRun } from '@/features/money/exporting/run';
import { ReminderSheet } from '@/features/money/letters/ReminderSheet';
import { InvoicePage } from '@/features/money/InvoicePage';
import { Money } from '@/features/money/Money';
import { standIn } from '@/host';
import { createFakeHost } from '@/host/fake';
import { authority, electronicAnswers, type FakeElectronic } from './electronic';
import { moneyAnswers } from './money';
import { payAnswers } from './paying';
import sample from './sample.pdf?url';

export async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

const nothing = () => undefined;

const pages: Record<string, () => ReactNode> = {
  full: () => <Money {...moneyAround} />,
  empty: () => <Money {...moneyAround} />,
  draft: () => <InvoicePage invoiceId="d1" {...moneyAround} />,
  exporting: () => <ExportSheet kind="documents" onClose={nothing} />,
  exported: () => <ExportSheet kind="documents" onClose={nothing} />,
  pack: () => <ExportSheet kind="accountant_pack" onClose={nothing} />,
  elaborate: () => <InvoicePage invoiceId="d3" {...moneyAround} />,
  issued: () => <InvoicePage invoiceId="i1" {...moneyAround} />,
  lacking: () => <InvoicePage invoiceId="d1" {...moneyAround} />,
  xml: () => <InvoicePage invoiceId="i1" {...moneyAround} />,
  receipt: () => <InvoicePage invoiceId="i1" {...moneyAround} />,
  reminder: () => <ReminderSheet invoiceId="i1" number="2026-0041" savePdf={nothing} onClose={nothing} />,
};

const electronic: Record<string, FakeElectronic> = {
  lacking: authority,
  xml: { treatment: { form: 'xrechnung_cii' } },
};

export function MoneyPages({ page }: { page: string }) {
  const [ready, setReady] = useState(false);
  const begin = async () => {
    const pdf = await base64Of(sample);
    const host = createFakeHost({
      ...moneyAnswers(pdf, page === 'empty'),
      ...electronicAnswers(pdf, electronic[page]),
      ...payAnswers(),
    });
    standIn(host);
    if (page === 'exporting' || page === 'exported')
      void exportRun.begin({ kind: 'documents', form: 'archive' });
    if (page === 'exporting') host.exporting({ done: 412, of: 1000 });
    if (page === 'exported') host.endExport({ outcome: 'done', name: 'Invoices 2026.zip', documents: 212 });
    setReady(true);
    if (page === 'receipt') {
      window.setTimeout(() => document.querySelector<HTMLElement>('[aria-label^="Receipt"]')?.click(), 500);
    }
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
