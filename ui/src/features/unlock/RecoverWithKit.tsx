/** The passphrase is forgotten: the printed code opens the practice and a new passphrase takes its place. */
import { Button, Textarea } from '@mantine/core';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { usePassphraseStrength } from '@/rpc/usePassphraseStrength';
import { Doorway } from './Doorway';

export function RecoverWithKit({ onBack }: { onBack: () => void }) {
  const words = useMessages().unlock.recovery;
  const practiceChanged = usePracticeChanged();
  const recover = useAct('practice.unlock_with_recovery');
  const form = useIssueForm({ initialValues: { code: '', newPassphrase: '' } });
  const { newPassphrase } = form.values;
  const strength = usePassphraseStrength(newPassphrase);

  const open = async () => {
    if ((await form.send(recover.run(form.getValues()))).ok) await practiceChanged();
  };

  return (
    <Doorway title={words.title} sentence={words.sentence} onBack={onBack}>
      <Form onSave={() => void open()}>
        <Textarea
          label={words.code}
          autosize
          minRows={2}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <PassphraseInput
          label={words.newPassphrase}
          description={newPassphrase === '' ? words.newPassphraseHelp : strength?.sentence}
          {...form.getInputProps('newPassphrase')}
        />
        <FormRefusal form={form} />
        <Button type="submit" size="md" disabled={recover.busy}>
          {words.open}
        </Button>
      </Form>
    </Doorway>
  );
}
