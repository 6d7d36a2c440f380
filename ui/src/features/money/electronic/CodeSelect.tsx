/** A code of an official list, chosen by its name. One that we know no name for stays as it is. */
import { Select, type SelectProps } from '@mantine/core';

export interface CodeSelectProps extends Omit<SelectProps, 'data' | 'value'> {
  known: Readonly<Record<string, string>>;
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: string | null;
}

export function CodeSelect({ known, value = null, ...field }: CodeSelectProps) {
  const listed = Object.entries(known).map(([code, name]) => ({ value: code, label: `${name} · ${code}` }));
  const data = value === null || value in known ? listed : [{ value, label: value }, ...listed];
  return <Select searchable clearable data={data} value={value} {...field} />;
}
