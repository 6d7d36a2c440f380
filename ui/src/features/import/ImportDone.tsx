/** What came of an import. It is undone from the line at the foot like every change, and then this says so. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { FactList } from '@/components/FactList';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useRead } from '@/rpc/query';
import type { ImportPlaces } from './places';

export type ImportDoneProps = { result: Answer<'calendar.import'> } & ImportPlaces;

export function ImportDone({ result, onCalendar, onAnother }: ImportDoneProps) {
  const messages = useMessages();
  const words = messages.importing.done;
  const about = useRead('calendar.about', null);
  const imports = useRead('calendar.imports', null);
  const isThere = imports?.some(({ id }) => id === result.importId) ?? false;
  // A list that was read before the import does not have it yet: only what was there can be taken back.
  const [wasThere, setWasThere] = useState(false);
  if (isThere && !wasThere) setWasThere(true);
  const takenBack = wasThere && !isThere;
  const facts = (['sessions', 'busy', 'people', 'changed', 'unchanged', 'skipped'] as const)
    .filter((name) => result[name] > 0)
    .map((name) => ({ name: words[name], value: <span className="figures">{result[name]}</span> }));
  // The same release gives the same times again: whoever compares two imports looks here.
  if (about !== undefined) {
    const { name, release } = messages.calendarFiles.zoneData;
    facts.push({ name, value: <span className="muted">{release(about.zoneData)}</span> });
  }
  const title = takenBack ? words.takenBack : result.importId === undefined ? words.nothing : words.title;
  return (
    <Page
      title={title}
      sentence={takenBack ? words.takenBackSentence : result.sentence}
      primary={{ label: words.toCalendar, onAct: onCalendar }}
      width="reading"
    >
      {!takenBack && <FactList facts={facts} />}
      <div>
        <Button variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </Page>
  );
}
