/** The letter that can go with a reminder: looked at, and saved to be printed or attached. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type { ReminderItem } from '@/bindings/ReminderItem';
import type { Tone } from '@/bindings/Tone';
import { Notice } from '@/components/Notice';
import { PdfView } from '@/components/PdfView';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useTry } from '@/rpc/query';
import type { RemindersAround } from './around';
import classes from './RemindersSheet.module.css';

const tones: readonly Tone[] = ['friendly', 'firm', 'last'];

export interface LetterSheetProps extends Pick<RemindersAround, 'savePdf'> {
  item: Pick<ReminderItem, 'invoiceId' | 'number'>;
  onClose: () => void;
}

export function LetterSheet({ item, savePdf, onClose }: LetterSheetProps) {
  const messages = useMessages();
  const words = messages.reminders.letterSheet;
  const [tone, setTone] = useState<Tone>('friendly');
  const { answer, isFresh, error } = useTry('invoices.reminder_letter', { invoiceId: item.invoiceId, tone });
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title(item.number)}
      sentence={words.sentence}
      width="document"
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {messages.acts.back}
          </Button>
          <Button
            disabled={!isFresh}
            onClick={() => {
              if (answer !== undefined) savePdf(answer.name, answer.base64);
            }}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className={classes.letter}>
        <SegmentedControl
          aria-label={words.tone}
          data={tones.map((value) => ({ value, label: words.tones[value] }))}
          value={tone}
          onChange={setTone}
        />
        {error !== null && (
          <Notice tone="soon" announced>
            {error.message === '' ? messages.failures.unexpected : error.message}
          </Notice>
        )}
        {error === null && answer !== undefined && <PdfView base64={answer.base64} name={answer.name} />}
      </div>
    </SideSheet>
  );
}
