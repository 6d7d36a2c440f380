/** Beside a payment: its receipt, looked at and kept. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';

import type { PdfFile } from '@/bindings/PdfFile';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { MoneyAround } from '../around';
import { LetterSheet } from './LetterSheet';

export interface ReceiptOfProps extends Pick<MoneyAround, 'savePdf'> {
  paymentId: string;
  receivedOn: string;
}

/** The first look gives it its number and keeps it: from then on it is the same receipt. */
export function ReceiptOf({ paymentId, receivedOn, savePdf }: ReceiptOfProps) {
  const words = useMessages().letters.receipt;
  const { locale } = useFormat();
  const give = useAct('invoices.receipt');
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<PdfFile>();
  const open = async () => {
    setOpen(true);
    const given = await give.run({ paymentId });
    if (given.ok) setFile(given.data);
  };
  return (
    <>
      <Tooltip label={words.open}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.openOf(formatDay(receivedOn, 'short', locale))}
          onClick={() => void open()}
        >
          <IconReceipt size="1rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <LetterSheet
          {...words}
          file={file}
          refusal={give.error}
          savePdf={savePdf}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
