/** The recovery kit once more. An open window alone does not show the key, so the passphrase is asked for. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { FileActs } from './files';

export function KitAgain({ files }: { files: FileActs }) {
  const words = useMessages().settings.security;
  const kit = useAct('practice.recovery_kit_pdf');
  const [saved, setSaved] = useState(false);
  const form = useIssueForm({ initialValues: { passphrase: '' } });
  const save = async () => {
    setSaved(false);
    const outcome = await form.send(kit.run(form.getValues()));
    if (!outcome.ok) return;
    form.reset();
    form.saved();
    setSaved(await files.savePdf(outcome.data.name, outcome.data.base64));
  };
  return (
    <Form onSave={() => void save()} label={words.kit}>
      <p className="muted">{words.kitSentence}</p>
      <PassphraseInput label={words.kitPassphrase} {...form.getInputProps('passphrase')} />
      <FormRefusal form={form} />
      {saved && (
        <Notice tone="plain" announced>
          {words.kitSaved}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" disabled={kit.busy}>
          {words.kitSave}
        </Button>
      </div>
    </Form>
  );
}
