/** Another passphrase. Neither the old nor the new one is kept here once it is done. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { usePassphraseStrength } from '@/rpc/usePassphraseStrength';

export function ChangePassphrase() {
  const words = useMessages().settings.security;
  const change = useAct('practice.change_passphrase');
  const [done, setDone] = useState(false);
  const form = useIssueForm({ initialValues: { current: '', new: '' } });
  const strength = usePassphraseStrength(form.values.new);
  const save = async () => {
    setDone(false);
    const outcome = await form.send(change.run(form.getValues()));
    if (!outcome.ok) return;
    form.reset();
    setDone(true);
  };
  return (
    <Form onSave={() => void save()} label={words.change}>
      <PassphraseInput label={words.current} {...form.getInputProps('current')} />
      <PassphraseInput
        label={words.next}
        description={strength?.sentence ?? words.nextHelp}
        {...form.getInputProps('new')}
      />
      <FormRefusal form={form} />
      {done && (
        <Notice tone="plain" announced>
          {words.changed}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" disabled={change.busy}>
          {change.busy ? words.changing : words.change}
        </Button>
      </div>
    </Form>
  );
}
