/** A section that is a form: its fields, and the button that is there once something was changed. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { Form, FormRefusal } from '@/components/Form';
import { useMessages } from '@/messages';
import type { PracticeFormActs } from './usePracticeForm';

export interface PracticeFormFrameProps extends Omit<PracticeFormActs, 'typed'> {
  label: string;
  children: ReactNode;
}

export function PracticeFormFrame({ form, changed, save, busy, label, children }: PracticeFormFrameProps) {
  const words = useMessages().settings;
  return (
    <Form onSave={save} label={label}>
      {children}
      <FormRefusal form={form} />
      <div>
        <Button type="submit" disabled={busy || !changed}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
