/** The last question before a document goes out: its number, its day, and that it stays for good. */
import { useState } from 'react';

import type { InvoiceDetail } from '@/bindings/InvoiceDetail';
import { DayInput } from '@/components/DayInput';
import { DayText } from '@/components/DayText';
import { DecisionDialog } from '@/components/DecisionDialog';
import { FactList } from '@/components/FactList';
import { MoneyText } from '@/components/MoneyText';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
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
  if (today === undefined) return null;
  const isCredit = invoice.kind === 'credit_note';
  const number = invoice.nextNumber ?? '';
  const day = chosen ?? today;
  const yes = async () => {
    const result = await issue.run({ invoiceId: invoice.id, issuedOn: day });
    if (result.ok) onIssued();
  };
  const ofTheDay = issue.error?.issues.find(({ field }) => field === 'issuedOn')?.sentence;
  // Number and last day are the core's for today; another day may bring others.
  const isToday = day === today;
  return (
    <DecisionDialog
      opened
      question={isCredit ? words.creditNote(number) : words.invoice(number)}
      consequence={
        <div className={classes.consequence}>
          <FactList
            facts={[
              { name: words.number, value: isToday ? number : words.otherDay },
              { name: words.total, value: <MoneyText amount={invoice.totals.total} /> },
              {
                name: words.date,
                value: (
                  <DayInput
                    aria-label={words.date}
                    value={day}
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
                      value:
                        isToday && invoice.dueOn !== null ? <DayText day={invoice.dueOn} /> : words.otherDay,
                    },
                  ]),
            ]}
          />
          <p>{isCredit ? words.creditForGood : words.forGood}</p>
          {issue.error?.presentation === 'field' && ofTheDay === undefined && (
            <Notice tone="soon" announced>
              {issue.error.message}
            </Notice>
          )}
        </div>
      }
      yes={words.yes}
      busy={issue.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
