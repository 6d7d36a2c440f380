/** An issued document: the file that went out, where it stands, and why its balance is what it is. */
import {
  IconCash,
  IconCreditCardRefund,
  IconDownload,
  IconEraser,
  IconLink,
  IconMail,
} from '@tabler/icons-react';
import { useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { Page, type PageAct } from '@/components/Page';
import { PdfView } from '@/components/PdfView';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { Above } from './Above';
import type { MoneyAround } from './around';
import { CreditSheet } from './CreditSheet';
import classes from './IssuedPage.module.css';
import { IssuedFacts } from './IssuedFacts';
import { ReminderSheet } from './letters/ReminderSheet';
import { AskSheet } from './online/AskSheet';
import { PaymentSheet } from './PaymentSheet';
import { RemindersNotice } from './reminders/RemindersNotice';
import { WriteOffDialog } from './WriteOffDialog';

type Shown = 'payment' | 'credit' | 'writeOff' | 'reminder' | 'ask' | null;

export function IssuedPage({ invoice, ...around }: { invoice: InvoiceDetail } & MoneyAround) {
  const messages = useMessages();
  const words = messages.money.issued;
  const [shown, setShown] = useState<Shown>(null);
  const file = useRead('invoices.pdf', { invoiceId: invoice.id });
  const close = () => setShown(null);
  const { number, kind, standing } = invoice;
  const named = number ?? '';
  const isInvoice = kind === 'invoice';
  const titled = isInvoice ? (invoice.deposit ? words.deposit : words.invoice) : words.creditNote;
  const isOpen = isInvoice && (standing === 'issued' || standing === 'part_paid' || standing === 'overdue');

  const save: PageAct = {
    label: words.savePdf,
    icon: IconDownload,
    onAct: () => {
      if (file !== undefined) around.savePdf(file.name, file.base64);
    },
  };
  const record: PageAct = { label: words.recordPayment, icon: IconCash, onAct: () => setShown('payment') };
  const credit: PageAct = {
    label: words.credit,
    icon: IconCreditCardRefund,
    onAct: () => setShown('credit'),
  };
  const remind: PageAct = {
    label: messages.letters.reminder.open,
    icon: IconMail,
    onAct: () => setShown('reminder'),
  };
  const ask: PageAct = {
    label: messages.paying.asking.open,
    icon: IconLink,
    onAct: () => setShown('ask'),
  };
  const writeOff: PageAct = { label: words.writeOff, icon: IconEraser, onAct: () => setShown('writeOff') };

  return (
    <Page
      title={titled(named)}
      above={<Above invoice={invoice} places={around.places} />}
      sentence={invoice.sentence}
      primary={isOpen ? record : save}
      second={isOpen ? save : undefined}
      more={[
        ...(isOpen ? [ask] : []),
        ...(standing === 'overdue' ? [remind] : []),
        ...(isInvoice ? [credit] : []),
        ...(isOpen ? [writeOff] : []),
      ]}
    >
      <RemindersNotice invoiceId={invoice.id} onOpen={() => around.openReminders(invoice.id)} />
      <div className={classes.sides}>
        <section className={classes.document} aria-label={words.document}>
          {file !== undefined && <PdfView base64={file.base64} name={file.name} />}
        </section>
        <IssuedFacts {...around} invoice={invoice} isOpen={isOpen} onAsk={() => setShown('ask')} />
      </div>
      {shown === 'payment' && <PaymentSheet personId={invoice.personId} invoice={invoice} onClose={close} />}
      {shown === 'ask' && <AskSheet {...around} invoice={invoice} onClose={close} />}
      {shown === 'credit' && <CreditSheet invoice={invoice} onMade={around.toInvoice} onClose={close} />}
      {shown === 'reminder' && (
        <ReminderSheet invoiceId={invoice.id} number={named} savePdf={around.savePdf} onClose={close} />
      )}
      {shown === 'writeOff' && <WriteOffDialog invoice={invoice} onClose={close} />}
    </Page>
  );
}
