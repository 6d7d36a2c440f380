/** A month late: a call, and then what was agreed. Each choice leads to the act that there is for it. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { telLink } from '@/format/phone';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useRead } from '@/rpc/query';
import { WriteOffDialog } from '../WriteOffDialog';
import type { ReminderRowProps } from './ReminderRow';
import classes from './RemindersSheet.module.css';

export function Decide({ item, onLeave, ...around }: Omit<ReminderRowProps, 'first' | 'onLetter'>) {
  const words = useMessages().reminders;
  const { invoiceId, number, personId } = item;
  const person = useRead('people.page', { personId });
  const [writingOff, setWritingOff] = useState(false);
  const phone = person?.details.phone ?? '';
  const named = (label: string) =>
    ({ 'aria-label': words.of(label, number), size: 'compact-sm', variant: 'subtle' }) as const;
  return (
    <div className={classes.decide} role="group" aria-label={words.of(words.decide, number)}>
      <span className="muted small">{words.decide}</span>
      {phone !== '' && (
        <Button {...named(words.call(phone))} onClick={() => around.openLink(telLink(phone))}>
          {words.call(phone)}
        </Button>
      )}
      <Button {...named(words.plan)} onClick={() => around.onWrite(personId)}>
        {words.plan}
      </Button>
      <Button
        {...named(words.pause)}
        component="a"
        href={around.places.engagement(personId)}
        onClick={onLeave}
      >
        {words.pause}
      </Button>
      <Button {...named(words.writeOff)} onClick={() => setWritingOff(true)}>
        {words.writeOff}
      </Button>
      {writingOff && (
        <Read of="invoices.open" request={{ invoiceId }}>
          {(invoice) => <WriteOffDialog invoice={invoice} onClose={() => setWritingOff(false)} />}
        </Read>
      )}
    </div>
  );
}
