/** The recovery kit that was just made, or the one of a practice that waits to be finished. */
import { useEffect, useEffectEvent, useState } from 'react';

import type { Answer } from '@/rpc/call';
import { useAct } from '@/rpc/query';
import type { FileActs } from './files';
import { RecoveryKit } from './RecoveryKit';

type Kit = Answer<'practice.create'>;

export interface KitOfProps {
  made: Kit | null;
  files: FileActs;
  onSafe: () => void;
}

export function KitOf({ made, files, onSafe }: KitOfProps) {
  const [asked, setAsked] = useState<Kit | null>(null);
  // An act and no cached read: the code is a key, and nothing keeps it longer than this step.
  const again = useAct('practice.recovery_kit');
  const ask = useEffectEvent(() => again.run({}));
  useEffect(() => {
    if (made !== null) return;
    void ask().then((outcome) => {
      if (outcome.ok) setAsked(outcome.data);
    });
  }, [made]);
  const kit = made ?? asked;
  return kit === null ? null : <RecoveryKit kit={kit} files={files} onSafe={onSafe} />;
}
