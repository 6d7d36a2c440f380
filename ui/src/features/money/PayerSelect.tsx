/** Who pays: the client, or an organisation. Not there in a practice that knows no organisation. */
import { Select } from '@mantine/core';

import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';

const client = '';

export interface PayerSelectProps {
  label: string;
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: string | null;
  onChange: (organisationId: string | null) => void;
}

export function PayerSelect({ label, value = null, onChange, ...field }: PayerSelectProps) {
  const words = useMessages().money.payer;
  const organisations = useRead('organisations.list', null);
  if (organisations === undefined || organisations.length === 0) return null;
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={[
        { value: client, label: words.client },
        ...organisations.map(({ id, details }) => ({ value: id, label: details.name })),
      ]}
      {...field}
      value={value ?? client}
      onChange={(chosen) => onChange(chosen === client ? null : chosen)}
    />
  );
}
