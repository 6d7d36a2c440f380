import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';

import { DecisionDialog } from '@/components/DecisionDialog';
import { DropZone } from '@/components/DropZone';
import { Page } from '@/components/Page';
import { ShortcutSheet } from '@/components/ShortcutSheet';
import { SideSheet } from '@/components/SideSheet';

type Shown = 'decision' | 'sheet' | 'drop' | 'keys' | null;

export function OverlaysPage() {
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  return (
    <Page title="What floats" width="reading">
      <Button.Group>
        {(['decision', 'sheet', 'drop', 'keys'] as const).map((name) => (
          <Button key={name} variant="default" onClick={() => setShown(name)}>
            {name}
          </Button>
        ))}
      </Button.Group>
      <DecisionDialog
        opened={shown === 'decision'}
        question="Issue invoice 2026-0042?"
        consequence="It gets its number and can no longer be changed. A mistake is put right by a credit note."
        yes="Issue it"
        onYes={close}
        onNo={close}
      />
      <SideSheet
        opened={shown === 'sheet'}
        onClose={close}
        title="What became of it?"
        sentence="Session with Anna, today 09:00 to 10:00."
        acts={
          <>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button onClick={close}>Save</Button>
          </>
        }
      >
        <Textarea label="What she takes with her" autosize minRows={3} />
      </SideSheet>
      <ShortcutSheet
        opened={shown === 'keys'}
        onClose={close}
        lines={[{ what: 'Find anything', keys: ['Ctrl', 'K'] }]}
      />
      <DropZone shown={shown === 'drop'} />
    </Page>
  );
}
