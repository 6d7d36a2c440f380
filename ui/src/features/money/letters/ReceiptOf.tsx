/** Beside a payment: its receipt, looked at and kept. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import type { MoneyAround } from '../around';
import { LetterSheet } from './LetterSheet';

export interface ReceiptOfProps extends Pick<MoneyAround, 'savePdf'> {
  paymentId: string;
  receivedOn: string;
}

export function ReceiptOf({ paymentId, receivedOn, savePdf }: ReceiptOfProps) {
  const words = useMessages().letters.receipt;
  const { locale } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip label={words.open}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.openOf(formatDay(receivedOn, 'short', locale))}
          onClick={() => setOpen(true)}
        >
          <IconReceipt size="1rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {isOpen && <Receipt paymentId={paymentId} savePdf={savePdf} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ReceiptProps extends Pick<MoneyAround, 'savePdf'> {
  paymentId: string;
  onClose: () => void;
}

function Receipt({ paymentId, savePdf, onClose }: ReceiptProps) {
  const words = useMessages().letters.receipt;
  const { answer, error } = usePreview('invoices.receipt', { paymentId });
  return <LetterSheet {...words} file={answer} refusal={error} savePdf={savePdf} onClose={onClose} />;
}
