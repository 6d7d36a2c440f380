/** Everything that is due to be billed, on one sheet: ticked, read, and prepared in one act that one undo takes back. */
import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import type { BillingDue } from '@/bindings/BillingDue';
import type { BillingItem } from '@/bindings/BillingItem';
import type { BillingKey } from '@/bindings/BillingKey';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { BillingRow } from './BillingRow';
import classes from './BillingSheet.module.css';

export interface BillingSheetProps {
  places: Pick<MoneyAround['places'], 'person'>;
  onClose: () => void;
}

export function BillingSheet({ places, onClose }: BillingSheetProps) {
  const due = useRead('billing.due', null);
  return due === undefined ? null : <Due due={due} places={places} onClose={onClose} />;
}

/** The same key for the same thing that is due. */
const nameOf = ({ kind, engagementId, number }: BillingKey) => `${kind} ${engagementId} ${number}`;

function Due({ due, places, onClose }: BillingSheetProps & { due: BillingDue }) {
  const messages = useMessages();
  const words = messages.billing;
  const formId = useId();
  const prepare = useAct('billing.prepare');
  const form = useIssueForm<{ keys: string[] }>({ initialValues: { keys: [] } });
  // Ticked until the coach takes the tick away, so that what has just become ready is ticked too.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isTaken = ({ key, ready }: BillingItem) => ready && !left.has(nameOf(key));
  const taken = due.items.filter(isTaken);

  const take = ({ key }: BillingItem, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(nameOf(key));
    else next.add(nameOf(key));
    setLeft(next);
  };
  const save = async () => {
    if (prepare.busy) return;
    const sent = await form.send(prepare.run({ keys: taken.map(({ key }) => key) }));
    if (sent.ok && sent.data.due.items.length === 0) onClose();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title}
      sentence={due.sentence}
      width="document"
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {messages.acts.close}
          </Button>
          {due.items.length > 0 && (
            <Button type="submit" form={formId} disabled={prepare.busy || taken.length === 0}>
              {words.prepare(taken.length)}
            </Button>
          )}
        </>
      }
    >
      {due.items.length === 0 ? (
        <p className="muted">{words.nothing}</p>
      ) : (
        <Form id={formId} label={words.title} onSave={() => void save()}>
          <p className="muted">{words.help}</p>
          <ul role="list" aria-label={words.list} className={classes.items}>
            {due.items.map((item) => (
              <BillingRow
                key={nameOf(item.key)}
                item={item}
                taken={isTaken(item)}
                first={item === taken[0]}
                onTake={(isTicked) => take(item, isTicked)}
                places={places}
              />
            ))}
          </ul>
          <FormRefusal form={form} />
        </Form>
      )}
    </SideSheet>
  );
}
