/** What a provider told and the coach has the word on: payments to book, refunds to note, disputes to answer there. */
import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { PayOverview } from '@/bindings/PayOverview';
import { Notice } from '@/components/Notice';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import classes from './Online.module.css';

export interface WaitingPartProps extends Pick<MoneyAround, 'places'> {
  overview: PayOverview;
}

export function WaitingPart({ overview, places }: WaitingPartProps) {
  const words = useMessages().paying.page;
  const book = useAct('paying.book');
  const setAside = useAct('paying.set_aside');
  const note = useAct('paying.book_refund');
  const { waiting, refunds, disputes } = overview;
  const busy = book.busy || setAside.busy || note.busy;
  return (
    <>
      {disputes.map(({ invoiceId, sentence }) => (
        <Notice
          key={`${invoiceId} ${sentence}`}
          tone="soon"
          act={<Anchor href={places.invoice(invoiceId)}>{words.invoice}</Anchor>}
        >
          <strong>{words.disputes}.</strong> {sentence}
        </Notice>
      ))}
      {waiting.length > 0 && (
        <Rows title={words.waiting}>
          {waiting.map(({ id: onlinePaymentId, invoiceId, sentence, test }) => (
            <Row key={onlinePaymentId} sentence={sentence} test={test} href={places.invoice(invoiceId)}>
              <Act
                label={words.setAside}
                sentence={sentence}
                busy={busy}
                quiet
                onAct={() => void setAside.run({ onlinePaymentId })}
              />
              <Act
                label={words.book}
                sentence={sentence}
                busy={busy}
                onAct={() => void book.run({ onlinePaymentId })}
              />
            </Row>
          ))}
        </Rows>
      )}
      {refunds.length > 0 && (
        <Rows title={words.refunds}>
          {refunds.map(({ id: onlineRefundId, invoiceId, sentence, reason }) => (
            <Row
              key={onlineRefundId}
              sentence={reason === undefined ? sentence : words.because(sentence, reason)}
              href={places.invoice(invoiceId)}
            >
              <Act
                label={words.note}
                sentence={sentence}
                busy={busy}
                onAct={() => void note.run({ onlineRefundId })}
              />
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}

function Rows({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      <ul role="list" className={classes.rows} aria-label={title}>
        {children}
      </ul>
    </div>
  );
}

interface RowProps {
  sentence: string;
  href: string;
  /** No money has come. */
  test?: boolean;
  children: ReactNode;
}

function Row({ sentence, href, test = false, children }: RowProps) {
  const words = useMessages().paying.page;
  return (
    <li className={classes.row}>
      <div className={classes.said}>
        <span>{sentence}</span>
        {test && <TestMark />}
        <Anchor size="sm" href={href} aria-label={words.of(words.invoice, sentence)}>
          {words.invoice}
        </Anchor>
      </div>
      <div className={classes.acts}>{children}</div>
    </li>
  );
}

interface ActProps {
  label: string;
  sentence: string;
  busy: boolean;
  quiet?: boolean;
  onAct: () => void;
}

function Act({ label, sentence, busy, quiet = false, onAct }: ActProps) {
  const words = useMessages().paying.page;
  return (
    <Button
      variant={quiet ? 'subtle' : 'default'}
      size="compact-sm"
      disabled={busy}
      aria-label={words.of(label, sentence)}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}
