/** A locked practice: the passphrase, the keychain where there is one, and the two ways for a bad day. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import { Form } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { Doorway } from './Doorway';
import type { FileActs } from './files';
import { RecoverWithKit } from './RecoverWithKit';
import { RestoreBackup } from './RestoreBackup';
import { useSecondsLeft } from './useSecondsLeft';

type Door = 'passphrase' | 'recovery' | 'restore';

export function Unlock({ status, files }: { status: Answer<'practice.status'>; files: FileActs }) {
  const [door, setDoor] = useState<Door>('passphrase');
  const back = () => setDoor('passphrase');
  switch (door) {
    case 'passphrase':
      return <WithPassphrase status={status} onDoor={setDoor} />;
    case 'recovery':
      return <RecoverWithKit onBack={back} />;
    case 'restore':
      return <RestoreBackup files={files} onBack={back} />;
  }
}

function WithPassphrase({
  status,
  onDoor,
}: {
  status: Answer<'practice.status'>;
  onDoor: (door: Door) => void;
}) {
  const words = useMessages().unlock;
  const practiceChanged = usePracticeChanged();
  const unlock = useAct('practice.unlock');
  const keychain = useAct('practice.unlockWithKeychain');
  const [passphrase, setPassphrase] = useState('');
  const waiting = useSecondsLeft(status.waitSeconds);
  const error = unlock.error ?? keychain.error;

  const open = async () => {
    if (passphrase === '' || waiting > 0 || unlock.busy) return;
    const { ok } = await unlock.run({ passphrase });
    // Right or wrong, the typed one is not kept; the gate answers with the seconds to wait, too.
    setPassphrase('');
    await practiceChanged();
    if (!ok) focusPassphrase();
  };

  return (
    <Doorway
      title={words.title(status.practiceName ?? words.untitled)}
      sentence={words.sentence}
      foot={
        <>
          <Anchor component="button" type="button" onClick={() => onDoor('recovery')}>
            {words.useRecoveryKit}
          </Anchor>
          <Anchor component="button" type="button" onClick={() => onDoor('restore')}>
            {words.restoreBackup}
          </Anchor>
        </>
      }
    >
      <Form onSave={() => void open()}>
        <PassphraseInput
          label={words.passphrase}
          size="md"
          autoFocus
          value={passphrase}
          data-path="passphrase"
          error={waiting > 0 ? words.wait(waiting) : passphrase === '' ? error?.message : undefined}
          onChange={setPassphrase}
        />
        <Button type="submit" size="md" disabled={waiting > 0 || unlock.busy}>
          {unlock.busy ? words.opening : words.open}
        </Button>
      </Form>
      {status.keychainAvailable && (
        <Button
          size="md"
          variant="default"
          disabled={keychain.busy}
          onClick={() => void keychain.run(null).then(practiceChanged)}
        >
          {words.withKeychain}
        </Button>
      )}
    </Doorway>
  );
}

function focusPassphrase(): void {
  document.querySelector<HTMLInputElement>('[data-path="passphrase"]')?.focus();
}
