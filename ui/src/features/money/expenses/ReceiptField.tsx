/** The receipt of an expense: chosen, dropped, looked at, or taken away. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { ReceiptItem } from '@/bindings/ReceiptItem';
import { FormField } from '@/components/FormField';
import { formatBytes } from '@/format/bytes';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import type { ExpensesAround } from './around';
import classes from './Expenses.module.css';
import type { ReceiptChoice } from './useExpenseForm';

export interface ReceiptFieldProps extends Pick<ExpensesAround, 'chooseReceipt'> {
  /** The one that is there. */
  kept: ReceiptItem | null;
  value: ReceiptChoice;
  onChange: (receipt: ReceiptChoice) => void;
  onLook: (() => void) | undefined;
  error: ReactNode;
}

export function ReceiptField({ kept, value, onChange, onLook, chooseReceipt, error }: ReceiptFieldProps) {
  const words = useMessages().expenses.sheet;
  const { locale } = useFormat();
  const choose = async () => {
    const file = await chooseReceipt();
    if (file !== null) onChange(file);
  };
  const isKept = value === 'kept' && kept !== null;
  const isChosen = typeof value === 'object';
  const has = isKept || isChosen;
  return (
    <FormField label={words.receipt} help={words.drop} error={error}>
      <div className={classes.receipt}>
        {isKept && (
          <span className={classes.file}>
            {kept.name} <span className="muted small">{formatBytes(kept.bytes, locale)}</span>
          </span>
        )}
        {isChosen && <span className={classes.file}>{words.chosen(value.name)}</span>}
        {value === 'removed' && <span className="muted">{words.takenAway}</span>}
        {isKept && onLook !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onLook}>
            {words.look}
          </Button>
        )}
        <Button size="compact-sm" variant={has ? 'subtle' : 'default'} onClick={() => void choose()}>
          {has ? words.other : words.choose}
        </Button>
        {has && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => onChange(isChosen || kept === null ? 'kept' : 'removed')}
          >
            {words.takeAway}
          </Button>
        )}
      </div>
    </FormField>
  );
}
