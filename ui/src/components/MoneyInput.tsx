/**
 * An amount to type, held as minor units. It computes nothing: digits are moved past the decimal sign, no more. What is
 * no amount yet stays as typed, so that nothing is lost, and the value is `null` until it is one.
 */
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useFormat } from '@/format/locale';
import { currencyMark, formatAmount, parseAmount } from '@/format/money';
import { useMessages } from '@/messages';
import classes from './MoneyInput.module.css';

export interface MoneyInputProps {
  label?: ReactNode;
  'aria-label'?: string;
  description?: ReactNode;
  /** What it is taken for while nothing is typed. */
  placeholder?: string;
  error?: ReactNode;
  currency: string;
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: number | null;
  onChange: (minor: number | null) => void;
  onBlur?: () => void;
  disabled?: boolean;
  /** Set by `form.getInputProps`; lets the form find and focus the field. */
  'data-path'?: string;
}

export function MoneyInput({ currency, value = null, onChange, onBlur, error, ...field }: MoneyInputProps) {
  const { locale } = useFormat();
  const words = useMessages().components.money;
  const written = value === null ? '' : formatAmount({ minor: value, currency }, locale);
  // Only while the coach types; afterwards the value alone decides what stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const unreadable = typed !== null && typed.trim() !== '' && parseAmount(typed, currency) === null;

  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.input ?? '', section: classes.mark ?? '' }}
      leftSection={currencyMark(currency, locale)}
      leftSectionWidth="2.75rem"
      leftSectionPointerEvents="none"
      value={typed ?? written}
      error={error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(currentTarget.value.trim() === '' ? null : parseAmount(currentTarget.value, currency));
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
        onBlur?.();
      }}
      {...(unreadable && error === undefined ? { description: words.notAnAmount } : {})}
    />
  );
}
