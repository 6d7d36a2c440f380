/** The first thing a coach ever sees: begin, look around, or bring a backup. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import { useMessages } from '@/messages';
import { Doorway } from './Doorway';
import type { FileActs } from './files';
import { RestoreBackup } from './RestoreBackup';

export interface WelcomeProps {
  onStart: () => void;
  onLookAround: () => void;
  busy: boolean;
  files: FileActs;
}

export function Welcome({ onStart, onLookAround, busy, files }: WelcomeProps) {
  const words = useMessages().unlock.welcome;
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreBackup files={files} onBack={() => setRestoring(false)} />;
  return (
    <Doorway
      title={words.title}
      sentence={words.sentence}
      foot={
        <Anchor component="button" type="button" onClick={() => setRestoring(true)}>
          {words.restore}
        </Anchor>
      }
    >
      <Button size="md" onClick={onStart} disabled={busy} data-autofocus>
        {words.start}
      </Button>
      <Button size="md" variant="default" onClick={onLookAround} disabled={busy}>
        {words.look}
      </Button>
    </Doorway>
  );
}
