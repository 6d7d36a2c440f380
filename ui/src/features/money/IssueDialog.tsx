/** The last question before a document goes out: its number, its day, and that it stays for good. */
import { useMemo, useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import type { IssueInvoice } from '@/bindings/IssueInvoice';
import { DayInput } from '@/components/DayInput';
import { DayText } from '@/components/DayText';
import { DecisionDialog } from '@/components/DecisionDialog';
import { FactList } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import classes from './IssueDialog.module.css';

export interface IssueDialogProps {
  invoice: InvoiceDetail;
  onIssued: () => void;
  onClose: () => void;
}

export function IssueDialog({ invoice, onIssued, onClose }: IssueDialogProps) {
  const words = useMessages().money.issue;
  const today = useRead('today.overview', null)?.day;
  const [chosen, setChosen] = useState<string | null>(null);
  const issue = useAct('invoices.issue');
  const day = chosen ?? today;
  const request = useMemo<IssueInvoice | null>(
    () => (day === undefined ? null : { invoiceId: invoice.id, issuedOn: day }),
    [invoice.id, day],
  );
  const { answer, error, behind } = usePreview('invoices.preview_issue', request);
  if (today === undefined || request === null || (answer === undefined && error === null)) return null;
  const isCredit = invoice.kind === 'credit_note';
  const number = answer?.number ?? null;
  const yes = async () => {
    const result = await issue.run(request);
    if (result.ok) onIssued();
  };
  const refused = error ?? issue.error;
  const ofTheDay = refused?.issues.find(({ field }) => field === 'issuedOn')?.sentence;
  return (
    <DecisionDialog
      opened
      question={isCredit ? words.creditNote(number) : words.invoice(number)}
      consequence={
        <div className={classes.consequence}>
          <FactList
            facts={[
              { name: words.number, value: number ?? words.none },
              { name: words.total, value: <MoneyText amount={invoice.totals.due ?? invoice.totals.total} /> },
              {
                name: words.date,
                value: (
                  <DayInput
                    aria-label={words.date}
                    value={chosen ?? today}
                    maxDate={today}
                    onChange={setChosen}
                    error={ofTheDay}
                  />
                ),
              },
              ...(isCredit
                ? []
                : [
                    {
                      name: words.due,
                      value: answer?.dueOn === undefined ? words.none : <DayText day={answer.dueOn} />,
                    },
                  ]),
            ]}
          />
          <p>{isCredit ? words.creditForGood : words.forGood}</p>
          {refused !== null && ofTheDay === undefined && (
            <Notice tone="soon" announced>
              {[refused.message, ...refused.issues.map(({ sentence }) => sentence)].join(' ')}
            </Notice>
          )}
        </div>
      }
      yes={words.yes}
      busy={issue.busy || behind || answer === undefined}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
