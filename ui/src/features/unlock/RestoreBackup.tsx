/** A backup and what opens it; the core sets aside what is here before it puts the backup in its place. */
import { Anchor, Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { BackupKey } from '@/bindings/BackupKey';
import { Form, FormRefusal, useIssueForm, type Refusal } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import { useAct, usePracticeChanged, useRead } from '@/rpc/query';
import { ChooseBackup, type Picked } from './ChooseBackup';
import { Doorway } from './Doorway';
import type { FileActs } from './files';
import classes from './RestoreBackup.module.css';

export function RestoreBackup({ files, onBack }: { files: FileActs; onBack: () => void }) {
  const words = useMessages().unlock.restore;
  const practiceChanged = usePracticeChanged();
  const known = useRead('backups.list', null);
  const restore = useAct('backups.restore');
  const undo = useAct('backups.undo_restore');
  const [picked, setPicked] = useState<Picked | null>(null);
  const form = useIssueForm<{ kind: BackupKey['kind']; passphrase: string; code: string }>({
    initialValues: { kind: 'passphrase', passphrase: '', code: '' },
  });
  const { kind, passphrase, code } = form.values;
  if (known === undefined) return null;
  // The newest backup of this practice is what nearly everyone is here for.
  const newest = known.items.find(({ ofThisPractice }) => ofThisPractice) ?? known.items[0];
  const chosen: Picked | null =
    picked ?? (newest === undefined ? null : { backup: { kind: 'listed', id: newest.id } });

  const run = async () => {
    if (chosen === null || restore.busy) return;
    const key: BackupKey = kind === 'passphrase' ? { kind, passphrase } : { kind, code };
    const outcome = await restore.run({ backup: chosen.backup, key });
    if (outcome.ok) await practiceChanged();
    else form.refuse(withFieldNames(outcome.error));
  };
  const takeBack = async () => {
    if (!(await undo.run(null)).ok) return;
    await practiceChanged();
    onBack();
  };

  return (
    <Doorway
      title={words.title}
      sentence={words.sentence}
      onBack={onBack}
      foot={
        known.canUndoRestore && (
          <Anchor component="button" type="button" disabled={undo.busy} onClick={() => void takeBack()}>
            {words.undo}
          </Anchor>
        )
      }
    >
      <Form onSave={() => void run()}>
        <ChooseBackup items={known.items} picked={chosen} onPick={setPicked} chooseFile={files.choose} />
        <div className={classes.key}>
          <SegmentedControl
            fullWidth
            aria-label={words.key}
            data={[
              { value: 'passphrase', label: words.withPassphrase },
              { value: 'recoveryCode', label: words.withCode },
            ]}
            value={kind}
            onChange={(next) => form.setFieldValue('kind', next)}
          />
          {kind === 'passphrase' ? (
            <PassphraseInput label={words.passphrase} {...form.getInputProps('passphrase')} />
          ) : (
            <Textarea
              label={words.code}
              autosize
              minRows={2}
              spellCheck={false}
              autoComplete="off"
              {...form.getInputProps('code')}
            />
          )}
        </div>
        <FormRefusal form={form} />
        <Button type="submit" size="md" disabled={restore.busy || chosen === null}>
          {restore.busy ? words.restoring : words.restore}
        </Button>
      </Form>
    </Doorway>
  );
}

/** In the request the key stands under a name of its own. */
function withFieldNames({ message, presentation, issues }: Refusal): Refusal {
  return {
    message,
    presentation,
    issues: issues.map((issue) => ({ ...issue, field: issue.field.replace(/^key\./u, '') })),
  };
}
