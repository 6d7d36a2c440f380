/** Why a row of the credit ledger is written: it stands there for good. */
import { Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';

import { useMessages } from '@/messages';

export function ReasonInput(props: ComponentProps<typeof Textarea>) {
  const words = useMessages().person.credits;
  return (
    <Textarea
      label={words.reason}
      description={words.reasonHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      {...props}
    />
  );
}
