/** The next session, whenever that is, or a day. */
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

import type { DueBy } from '@/bindings/DueBy';
import { DayInput } from '@/components/DayInput';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';

const kinds: DueBy['kind'][] = ['nextSession', 'day'];

export interface DueFieldsProps {
  label: string;
  kind: DueBy['kind'];
  on: string | null;
  error: ReactNode;
  onKind: (kind: DueBy['kind']) => void;
  onDay: (day: string | null) => void;
}

export function DueFields({ label, kind, on, error, onKind, onDay }: DueFieldsProps) {
  const words = useMessages().progress.actions;
  return (
    <>
      <FormField label={label}>
        <SegmentedControl
          fullWidth
          aria-label={label}
          data={kinds.map((value) => ({ value, label: words.dues[value] }))}
          value={kind}
          onChange={onKind}
        />
      </FormField>
      {kind === 'day' && <DayInput label={words.day} value={on} onChange={onDay} error={error} />}
    </>
  );
}
