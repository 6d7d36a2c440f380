/** What is to be reminded of, each with its step of the ladder. Drafts only: the coach reads, sends and decides. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { ReminderItem } from '@/bindings/ReminderItem';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { ReminderSheet } from '../letters/ReminderSheet';
import type { RemindersAround } from './around';
import { ReminderRow } from './ReminderRow';
import classes from './RemindersSheet.module.css';

export interface RemindersSheetProps extends RemindersAround {
  /** Of this invoice only. */
  invoiceId?: string;
  onClose: () => void;
}

export function RemindersSheet({ invoiceId, onClose, ...around }: RemindersSheetProps) {
  const messages = useMessages();
  const words = messages.reminders;
  const due = useRead('reminders.due', null);
  const [letterOf, setLetterOf] = useState<Pick<ReminderItem, 'invoiceId' | 'number'> | null>(null);
  if (due === undefined) return null;
  if (letterOf !== null) {
    return <ReminderSheet {...letterOf} savePdf={around.savePdf} onClose={() => setLetterOf(null)} />;
  }
  const items = due.filter((item) => invoiceId === undefined || item.invoiceId === invoiceId);
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title}
      sentence={words.sentence}
      width="document"
      acts={
        <Button variant="default" onClick={onClose}>
          {messages.acts.close}
        </Button>
      }
    >
      {items.length === 0 ? (
        <p className="muted">{words.nothing}</p>
      ) : (
        <ul role="list" aria-label={words.list} className={classes.items}>
          {items.map((item, place) => (
            <ReminderRow
              key={item.invoiceId}
              item={item}
              first={place === 0}
              onLetter={() => setLetterOf({ invoiceId: item.invoiceId, number: item.number })}
              onLeave={onClose}
              {...around}
            />
          ))}
        </ul>
      )}
      <p className={classes.fee}>
        <Anchor href={around.places.lateFee} onClick={onClose}>
          {words.lateFee}
        </Anchor>
      </p>
    </SideSheet>
  );
}
