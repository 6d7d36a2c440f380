/** A receipt as it came: a picture, or the pages of a PDF. */
import { Button } from '@mantine/core';

import type { ExpenseItem } from '@/bindings/ExpenseItem';
import type { ReceiptFile } from '@/bindings/ReceiptFile';
import { PdfView } from '@/components/PdfView';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { ExpensesAround } from './around';
import classes from './Expenses.module.css';

export interface ReceiptSheetProps extends Pick<ExpensesAround, 'savePdf'> {
  item: ExpenseItem;
  onClose: () => void;
}

export function ReceiptSheet({ item, savePdf, onClose }: ReceiptSheetProps) {
  const messages = useMessages();
  const words = messages.expenses.receiptSheet;
  const { supplier } = item.details;
  const file = useRead('expenses.receipt', { expenseId: item.id });
  if (file === undefined) return null;
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title(supplier)}
      sentence={file.name}
      width="document"
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {messages.acts.close}
          </Button>
          {file.kind === 'application/pdf' && (
            <Button onClick={() => savePdf(file.name, file.base64)}>{words.save}</Button>
          )}
        </>
      }
    >
      <Shown file={file} alt={words.alt(supplier)} />
    </SideSheet>
  );
}

function Shown({ file: { kind, base64, name }, alt }: { file: ReceiptFile; alt: string }) {
  if (kind === 'application/pdf') return <PdfView base64={base64} name={name} />;
  return <img className={classes.picture} src={`data:${kind};base64,${base64}`} alt={alt} />;
}
