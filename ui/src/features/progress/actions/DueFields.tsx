/** The next session, whenever that is, or a day. */
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Due } from '@/bindings/Due';
import { DayInput } from '@/components/DayInput';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';

const kinds: Due['kind'][] = ['nextSession', 'day'];

export interface DueFieldsProps {
  label: string;
  kind: Due['kind'];
  on: string | null;
  error: ReactNode;
  onKind: (kind: Due['kind']) => void;
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
