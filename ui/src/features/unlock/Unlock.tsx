/** A locked practice: the passphrase, the keychain where there is one, and the two ways for a bad day. */
import { Anchor } from '@mantine/core';
import { useState } from 'react';

import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import type { FileActs } from './files';
import { RecoverWithKit } from './RecoverWithKit';
import { RestoreBackup } from './RestoreBackup';
import { WithPassphrase } from './WithPassphrase';

type Door = 'passphrase' | 'recovery' | 'restore';

export interface UnlockProps {
  status: Answer<'practice.status'>;
  /** What locking had to say. */
  notice: string | null;
  files: FileActs;
}

export function Unlock({ status, notice, files }: UnlockProps) {
  const words = useMessages().unlock;
  const [door, setDoor] = useState<Door>('passphrase');
  const back = () => setDoor('passphrase');
  switch (door) {
    case 'passphrase':
      return (
        <WithPassphrase
          status={status}
          notice={notice}
          foot={
            <>
              <Anchor component="button" type="button" onClick={() => setDoor('recovery')}>
                {words.useRecoveryKit}
              </Anchor>
              <Anchor component="button" type="button" onClick={() => setDoor('restore')}>
                {words.restoreBackup}
              </Anchor>
            </>
          }
        />
      );
    case 'recovery':
      return <RecoverWithKit onBack={back} />;
    case 'restore':
      return <RestoreBackup files={files} onBack={back} />;
  }
}
