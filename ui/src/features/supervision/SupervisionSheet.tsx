/** Sessions for supervision: chosen at the top, and beneath them the words as the supervisor would read them. */
import { Button, MultiSelect, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';

import { Notice } from '@/components/Notice';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import { PersonSessions } from './PersonSessions';
import { PackText } from './PackText';
import classes from './SupervisionSheet.module.css';

export interface SupervisionSheetProps {
  /** Begin with this client. */
  personId?: string;
  /** Where a note is to be said another way. */
  onNote: (sessionId: string) => void;
  savePdf: (name: string, base64: string) => void;
  onClose: () => void;
}

export function SupervisionSheet({ personId, onNote, savePdf, onClose }: SupervisionSheetProps) {
  const words = useMessages().supervision;
  const people = useRead('people.list', { archived: true });
  const pack = useAct('supervision.pack');
  const [personIds, setPersonIds] = useState<readonly string[]>(personId === undefined ? [] : [personId]);
  /** By client, so that whoever is taken out takes their sessions along. */
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [includePrivate, setIncludePrivate] = useState(false);
  const request = useMemo(() => {
    const sessionIds = personIds.flatMap((id) => chosen[id] ?? []);
    return sessionIds.length === 0 ? null : { sessionIds, includePrivate };
  }, [personIds, chosen, includePrivate]);
  const { answer, error } = usePreview('supervision.preview', request);
  const preview = request === null ? undefined : answer;
  const refusal = request === null ? null : error;
  if (people === undefined) return null;

  const save = async () => {
    if (request === null) return;
    const made = await pack.run(request);
    if (made.ok) savePdf(made.data.name, made.data.base64);
  };

  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={words.title}
      sentence={words.sentence}
      acts={
        <Button disabled={preview?.isClear !== true || pack.busy} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <div className={classes.sheet}>
        <MultiSelect
          label={words.people}
          placeholder={personIds.length === 0 ? words.peoplePlaceholder : ''}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          nothingFoundMessage={words.nobody}
          data-autofocus={personId === undefined || undefined}
          value={[...personIds]}
          onChange={setPersonIds}
        />
        {personIds.map((id) => (
          <PersonSessions
            key={id}
            personId={id}
            chosen={chosen[id] ?? []}
            onChange={(sessionIds) => setChosen((before) => ({ ...before, [id]: sessionIds }))}
          />
        ))}
        <Switch
          label={words.reflections}
          description={words.reflectionsHelp}
          checked={includePrivate}
          onChange={({ currentTarget }) => setIncludePrivate(currentTarget.checked)}
        />
        <Section title={words.preview}>
          {refusal !== null && (
            <Notice tone="soon" announced>
              {refusal.message}
            </Notice>
          )}
          {request === null && <p className="muted">{words.choose}</p>}
          {preview !== undefined && <PackText preview={preview} onNote={onNote} />}
        </Section>
      </div>
    </SideSheet>
  );
}
