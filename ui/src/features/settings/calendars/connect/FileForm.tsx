/** A calendar file or a folder of them on this computer, by the system's own dialog. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { CalendarAccounts } from '@/bindings/CalendarAccounts';
import { Form } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import type { ChosenFile } from '@/host';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Before, Failed } from './Before';

export interface FileFormProps {
  kind: 'file' | 'folder';
  choose: () => Promise<ChosenFile | null>;
  onDone: (answer: CalendarAccounts) => void;
}

export function FileForm({ kind, choose, onDone }: FileFormProps) {
  const words = useMessages().calendarAccounts.connecting;
  const connect = useAct('calendars.connect', { inPlace: true });
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const run = async () => {
    if (connect.busy) return;
    const file = await choose();
    if (file === null) return;
    setChosen(file);
    const outcome = await connect.run({ kind, address: file.fileId, inMyNetwork: false });
    if (outcome.ok) onDone(outcome.data);
  };
  const first = kind === 'file' ? words.chooseFile : words.chooseFolder;
  return (
    <Form label={words.title} onSave={() => void run()}>
      <Before needs={words.services[kind].needs} />
      <p className="muted small">{words.asksNobody}</p>
      {chosen !== null && <p>{chosen.name}</p>}
      <Failed error={connect.error} />
      <SheetActs>
        <Button type="submit" disabled={connect.busy} autoFocus>
          {chosen === null ? first : words.chooseOther}
        </Button>
      </SheetActs>
    </Form>
  );
}
