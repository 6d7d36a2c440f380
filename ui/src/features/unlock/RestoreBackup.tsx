/** A backup file and its passphrase; the core sets aside what is here before it puts the backup in its place. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { Doorway } from './Doorway';
import type { FileActs } from './files';
import classes from './RestoreBackup.module.css';

export function RestoreBackup({ files, onBack }: { files: FileActs; onBack: () => void }) {
  const words = useMessages().unlock.restore;
  const practiceChanged = usePracticeChanged();
  const restore = useAct('practice.restore');
  const [chosenName, setChosenName] = useState<string | null>(null);
  const form = useIssueForm({ initialValues: { fileId: '', passphrase: '' } });

  const choose = async () => {
    const file = await files.choose();
    if (file === null) return;
    form.setFieldValue('fileId', file.fileId);
    setChosenName(file.name);
  };
  const run = async () => {
    const outcome = await restore.run(form.getValues());
    if (outcome.ok) await practiceChanged();
    else form.refuse(outcome.error);
  };

  return (
    <Doorway title={words.title} sentence={words.sentence} onBack={onBack}>
      <Form onSave={() => void run()}>
        <FormField label={words.file} error={form.errors['fileId']}>
          <div className={classes.file}>
            <span className={chosenName === null ? 'muted' : undefined}>{chosenName ?? words.none}</span>
            <Button variant="default" onClick={() => void choose()}>
              {chosenName === null ? words.choose : words.chooseOther}
            </Button>
          </div>
        </FormField>
        <PassphraseInput label={words.passphrase} {...form.getInputProps('passphrase')} />
        <FormRefusal form={form} />
        <Button type="submit" size="md" disabled={restore.busy || chosenName === null}>
          {words.restore}
        </Button>
      </Form>
    </Doorway>
  );
}
