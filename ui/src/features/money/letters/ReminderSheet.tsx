/** The letter about an overdue invoice, in the tone that is chosen. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type { Tone } from '@/bindings/Tone';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import type { MoneyAround } from '../around';
import { LetterSheet } from './LetterSheet';

const tones: readonly Tone[] = ['friendly', 'firm', 'last'];

export interface ReminderSheetProps extends Pick<MoneyAround, 'savePdf'> {
  invoiceId: string;
  number: string;
  onClose: () => void;
}

export function ReminderSheet({ invoiceId, number, savePdf, onClose }: ReminderSheetProps) {
  const words = useMessages().letters.reminder;
  const [tone, setTone] = useState<Tone>('friendly');
  const { answer, error, behind } = usePreview('invoices.reminder_letter', { invoiceId, tone });
  return (
    <LetterSheet
      title={words.title(number)}
      sentence={words.sentence}
      save={words.save}
      // Never the letter of another tone under the chosen one's button.
      file={behind ? undefined : answer}
      refusal={error}
      savePdf={savePdf}
      onClose={onClose}
    >
      <FormField label={words.tone}>
        <SegmentedControl
          aria-label={words.tone}
          data={tones.map((value) => ({ value, label: words.tones[value] }))}
          value={tone}
          onChange={setTone}
        />
      </FormField>
    </LetterSheet>
  );
}
