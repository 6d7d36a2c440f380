/** The decision about one group: sessions with a client, with somebody new, busy time, or nothing. */
import { Select, TextInput } from '@mantine/core';

import type { ImportGroup } from '@/bindings/ImportGroup';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './Decide.module.css';
import { begin, type Draft } from './decisions';

export interface DecideProps {
  group: ImportGroup;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

const kinds: readonly Draft['kind'][] = ['session', 'newPerson', 'busy', 'skip'];

export function Decide({ group, draft, onDraft }: DecideProps) {
  const words = useMessages().importing;
  const possible = group.canBeSessions ? kinds : kinds.filter((kind) => kind === 'busy' || kind === 'skip');
  return (
    <div className={classes.decide}>
      <Select
        aria-label={words.decide(group.title)}
        allowDeselect={false}
        data={possible.map((kind) => ({ value: kind, label: words.decisions[kind] }))}
        value={draft.kind}
        onChange={(kind) => {
          const chosen = possible.find((one) => one === kind);
          if (chosen !== undefined) onDraft(begin(chosen, group));
        }}
      />
      {draft.kind === 'session' && <WhichPerson group={group} personId={draft.personId} onDraft={onDraft} />}
      {draft.kind === 'newPerson' && <NewPerson draft={draft} onDraft={onDraft} />}
    </div>
  );
}

interface WhichPersonProps extends Pick<DecideProps, 'group' | 'onDraft'> {
  personId: string | null;
}

function WhichPerson({ group, personId, onDraft }: WhichPersonProps) {
  const words = useMessages().importing;
  const people = useRead('people.list', { archived: false }) ?? [];
  const known = people.map(({ id, name }) => ({ value: id, label: name }));
  // Somebody archived may be suggested, and is not in the list.
  const suggested = group.suggested.kind === 'session' ? group.suggested.personId : null;
  const choices =
    suggested === null || group.personName === undefined || people.some(({ id }) => id === suggested)
      ? known
      : [{ value: suggested, label: group.personName }, ...known];
  return (
    <Select
      aria-label={words.who(group.title)}
      placeholder={words.choosePerson}
      searchable
      allowDeselect={false}
      nothingFoundMessage={words.nobody}
      data={choices}
      value={personId}
      error={personId === null ? words.personNeeded : undefined}
      onChange={(chosen) => {
        if (chosen !== null) onDraft({ kind: 'session', personId: chosen });
      }}
    />
  );
}

interface NewPersonProps extends Pick<DecideProps, 'onDraft'> {
  draft: Extract<Draft, { kind: 'newPerson' }>;
}

function NewPerson({ draft, onDraft }: NewPersonProps) {
  const messages = useMessages();
  const words = messages.importing;
  return (
    <>
      <TextInput
        size="sm"
        aria-label={words.givenName}
        placeholder={words.givenName}
        value={draft.givenName}
        error={draft.givenName.trim() === '' ? messages.fields.needed : undefined}
        onChange={({ currentTarget }) => onDraft({ ...draft, givenName: currentTarget.value })}
      />
      <TextInput
        size="sm"
        aria-label={words.familyName}
        placeholder={words.familyName}
        value={draft.familyName}
        onChange={({ currentTarget }) => onDraft({ ...draft, familyName: currentTarget.value })}
      />
      {draft.email !== undefined && <p className={classes.email}>{draft.email}</p>}
    </>
  );
}
