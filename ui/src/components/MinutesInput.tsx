/** A length in whole minutes; nothing is a length too, where the core knows the usual one. */
import { NumberInput, type NumberInputProps } from '@mantine/core';

export type MinutesInputProps = Pick<
  NumberInputProps,
  'label' | 'description' | 'placeholder' | 'error' | 'onFocus' | 'onBlur'
> & { value?: number | null; onChange: (minutes: number | null) => void; 'data-path'?: string };

export function MinutesInput({ value = null, onChange, ...field }: MinutesInputProps) {
  return (
    <NumberInput
      {...field}
      value={value ?? ''}
      onChange={(minutes) => onChange(typeof minutes === 'number' ? minutes : null)}
      allowDecimal={false}
      allowNegative={false}
      step={5}
      max={999}
    />
  );
}
