/** Google: to read, its secret address is enough; both ways need a client id of the coach's own. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import classes from './GoogleForm.module.css';
import { ServerForm } from './ServerForm';
import { SignInForm, type SignInFormProps } from './SignInForm';

type Way = 'read' | 'both';

export function GoogleForm(props: Omit<SignInFormProps, 'kind'>) {
  const words = useMessages().calendarAccounts.connecting.google;
  const [way, setWay] = useState<Way>('read');
  if (props.again !== undefined) return <SignInForm kind="google" {...props} />;
  return (
    <div className={classes.ways}>
      <FormField label={words.label}>
        <SegmentedControl
          fullWidth
          aria-label={words.label}
          data={(['read', 'both'] as const).map((value) => ({ value, label: words[value] }))}
          value={way}
          onChange={setWay}
        />
      </FormField>
      {way === 'read' ? (
        <ServerForm service="link" isSecret onDone={props.onDone} />
      ) : (
        <SignInForm kind="google" {...props} />
      )}
    </div>
  );
}
