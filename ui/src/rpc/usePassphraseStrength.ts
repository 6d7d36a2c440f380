/** What the core says to a passphrase while it is typed. Not a cached read: its key would keep every letter of it. */
import { useEffect, useState } from 'react';

import { call, type Answer } from './call';

type Strength = Answer<'practice.strength'>;

export function usePassphraseStrength(passphrase: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    if (passphrase === '') return;
    let stale = false;
    call('practice.strength', { passphrase }).then(
      (answer) => {
        if (!stale) setStrength(answer);
      },
      () => {
        // Without an answer nothing is said; the core judges again when the passphrase is set.
        if (!stale) setStrength(null);
      },
    );
    return () => {
      stale = true;
    };
  }, [passphrase]);
  return passphrase === '' ? null : strength;
}
