/** What opens a backup; then it takes the place of the practice, which is set aside. */
import { Button, SegmentedControl, Textarea } from '@mantine/core';

import type { BackupKey } from '@/bindings/BackupKey';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, usePracticeChanged } from '@/rpc/query';
import type { ChosenBackup } from './BackupsSection';
import classes from './Lists.module.css';

export interface RestoreSheetProps {
  chosen: ChosenBackup | null;
  onClose: () => void;
}

export function RestoreSheet({ chosen, onClose }: RestoreSheetProps) {
  const words = useMessages().settings.backups.sheet;
  return (
    <SideSheet opened={chosen !== null} onClose={onClose} title={words.title} sentence={words.sentence}>
      {chosen !== null && <Key chosen={chosen} onClose={onClose} />}
    </SideSheet>
  );
}

function Key({ chosen, onClose }: { chosen: ChosenBackup; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.settings.backups.sheet;
  const restore = useAct('backups.restore');
  const practiceChanged = usePracticeChanged();
  // Named as in the request, where the key stands under a name of its own.
  const form = useIssueForm<{ key: { kind: BackupKey['kind']; passphrase: string; code: string } }>({
    initialValues: { key: { kind: 'passphrase', passphrase: '', code: '' } },
  });
  const { kind, passphrase, code } = form.values.key;
  const run = async () => {
    const key: BackupKey = kind === 'passphrase' ? { kind, passphrase } : { kind, code };
    const outcome = await form.send(restore.run({ backup: chosen.backup, key }));
    if (!outcome.ok) return;
    onClose();
    await practiceChanged();
  };
  return (
    <Form onSave={() => void run()} label={words.title}>
      <p className={classes.chosen}>{chosen.what}</p>
      <SegmentedControl
        aria-label={words.key}
        data={[
          { value: 'passphrase', label: words.withPassphrase },
          { value: 'recoveryCode', label: words.withCode },
        ]}
        value={kind}
        onChange={(next) => form.setFieldValue('key.kind', next)}
      />
      {kind === 'passphrase' ? (
        <PassphraseInput label={words.passphrase} {...form.getInputProps('key.passphrase')} />
      ) : (
        <Textarea
          label={words.code}
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          {...form.getInputProps('key.code')}
        />
      )}
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={restore.busy}>
          {restore.busy ? words.restoring : words.restore}
        </Button>
      </SheetActs>
    </Form>
  );
}
