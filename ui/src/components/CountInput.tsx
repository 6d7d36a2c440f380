/** A whole number to type: days, minutes, sessions. Nothing typed is `null`, and the form says whether it is needed. */
import { NumberInput, type NumberInputProps } from '@mantine/core';

export interface CountInputProps extends Pick<
  NumberInputProps,
  'label' | 'description' | 'error' | 'disabled' | 'onBlur' | 'placeholder' | 'suffix'
> {
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: number | null;
  onChange: (count: number | null) => void;
  allowNegative?: boolean;
  'data-path'?: string;
}

export function CountInput({ value = null, onChange, allowNegative = false, ...field }: CountInputProps) {
  return (
    <NumberInput
      {...field}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      allowDecimal={false}
      allowNegative={allowNegative}
      hideControls
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
