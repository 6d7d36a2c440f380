/** A rate to type, `19` or `7.7`, held in hundredths of a percent. Like an amount: digits are moved, nothing computed. */
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useFormat } from '@/format/locale';
import { formatRate, parseRate } from '@/format/rates';
import { useMessages } from '@/messages';

export interface PercentInputProps {
  label: ReactNode;
  error?: ReactNode;
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: number;
  onChange: (bp: number) => void;
  onBlur?: () => void;
  'data-path'?: string;
}

export function PercentInput({ value = 0, onChange, onBlur, error, ...field }: PercentInputProps) {
  const { locale } = useFormat();
  const words = useMessages().components.percent;
  // Only while the coach types; afterwards the value alone decides what stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const unreadable = typed !== null && typed.trim() !== '' && parseRate(typed) === null;
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      rightSection="%"
      rightSectionPointerEvents="none"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed ?? (value === 0 ? '' : formatRate(value, locale))}
      error={error ?? (unreadable ? words.notARate : undefined)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parseRate(currentTarget.value) ?? 0);
      }}
      onBlur={() => {
        if (!unreadable) setTyped(null);
        onBlur?.();
      }}
    />
  );
}
