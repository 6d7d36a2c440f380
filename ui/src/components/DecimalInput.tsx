/** A number to type that is held whole: thousandths of a quantity, hundredths of a percent. Nothing until it is one. */
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { formatDecimal, parseDecimal } from '@/format/decimals';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './MoneyInput.module.css';

export interface DecimalInputProps {
  label?: ReactNode;
  'aria-label'?: string;
  error?: ReactNode;
  /** How many decimals there are at most. */
  digits: number;
  value?: number | null;
  onChange: (whole: number | null) => void;
  onBlur?: () => void;
  disabled?: boolean;
  'data-path'?: string;
}

export function DecimalInput({ digits, value = null, onChange, onBlur, error, ...field }: DecimalInputProps) {
  const { locale } = useFormat();
  const words = useMessages().money.decimal;
  const [typed, setTyped] = useState<string | null>(null);
  const unreadable = typed !== null && typed.trim() !== '' && parseDecimal(typed, digits) === null;
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.input ?? '' }}
      value={typed ?? (value === null ? '' : formatDecimal(value, digits, locale))}
      error={error ?? (unreadable ? words.notANumber : undefined)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parseDecimal(currentTarget.value, digits));
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
        onBlur?.();
      }}
    />
  );
}
