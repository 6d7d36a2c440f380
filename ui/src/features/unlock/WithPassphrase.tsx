/** The passphrase, typed; or the keychain of this computer, where it was asked to remember. */
import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { Form } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { Doorway } from './Doorway';
import { useSecondsLeft } from './useSecondsLeft';

export interface WithPassphraseProps {
  status: Answer<'practice.status'>;
  notice: string | null;
  foot: ReactNode;
}

export function WithPassphrase({ status, notice, foot }: WithPassphraseProps) {
  const words = useMessages().unlock;
  const practiceChanged = usePracticeChanged();
  const unlock = useAct('practice.unlock');
  const remember = useAct('practice.remember_on_this_computer');
  const keychain = useAct('practice.unlock_with_keychain');
  const [passphrase, setPassphrase] = useState('');
  const [remembering, setRemembering] = useState(false);
  const waiting = useSecondsLeft(status.waitSeconds);
  // Other failures stand in their own line; only a wrong passphrase belongs to the field.
  const refusal = [unlock.error, keychain.error].find((error) => error?.presentation === 'field');

  const open = async () => {
    if (passphrase === '' || waiting > 0 || unlock.busy) return;
    const { ok } = await unlock.run({ passphrase });
    if (ok && remembering) await remember.run({ remember: true });
    // Right or wrong, the typed one is not kept; the gate answers with the seconds to wait, too.
    setPassphrase('');
    await practiceChanged();
    if (!ok) focusPassphrase();
  };

  return (
    <Doorway title={words.untitled} sentence={words.sentence} foot={foot}>
      {notice !== null && (
        <Notice tone="soon" announced>
          {notice}
        </Notice>
      )}
      <Form onSave={() => void open()}>
        <PassphraseInput
          label={words.passphrase}
          size="md"
          autoFocus
          value={passphrase}
          data-path="passphrase"
          error={waiting > 0 ? words.wait(waiting) : passphrase === '' ? refusal?.message : undefined}
          onChange={setPassphrase}
        />
        {!status.keychainRemembers && (
          <Checkbox
            label={words.remember}
            checked={remembering}
            onChange={({ currentTarget }) => setRemembering(currentTarget.checked)}
          />
        )}
        <Button type="submit" size="md" disabled={waiting > 0 || unlock.busy}>
          {unlock.busy ? words.opening : words.open}
        </Button>
      </Form>
      {status.keychainRemembers && (
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
