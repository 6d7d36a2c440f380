/** One calendar file: what it holds, what becomes of it, and then what came of that. Nothing is written before. */
import { useState } from 'react';

import { EmptyState } from '@/components/EmptyState';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useTry } from '@/rpc/query';
import { soFar, type Drafts } from './decisions';
import { ImportDone } from './ImportDone';
import type { ImportPlaces } from './places';
import { Preview } from './Preview';

export interface Days {
  from?: string;
  to?: string;
}

export function ImportPage({ fileId, ...places }: { fileId: string } & ImportPlaces) {
  const [done, setDone] = useState<Answer<'calendar.import'> | null>(null);
  if (done !== null) return <ImportDone result={done} {...places} />;
  return <Deciding key={fileId} fileId={fileId} onDone={setDone} onChoose={places.onChoose} />;
}

interface DecidingProps {
  fileId: string;
  onDone: (result: Answer<'calendar.import'>) => void;
  onChoose: () => void;
}

function Deciding({ fileId, onDone, onChoose }: DecidingProps) {
  const messages = useMessages();
  const words = messages.importing;
  const [days, setDays] = useState<Days>({});
  const [drafts, setDrafts] = useState<Drafts>({});
  const { answer, isFresh, error } = useTry('calendar.preview_file', {
    fileId,
    ...days,
    decisions: soFar(drafts),
  });
  if (answer === undefined) {
    if (error === null) return null;
    return (
      <Page title={words.title}>
        <EmptyState
          title={words.unreadable}
          sentence={error.message === '' ? messages.failures.unexpected : error.message}
          act={{ label: words.chooseOther, onAct: onChoose }}
        />
      </Page>
    );
  }
  return (
    <Preview
      preview={answer}
      isFresh={isFresh}
      refused={error}
      days={days}
      onDays={setDays}
      drafts={drafts}
      onDrafts={setDrafts}
      onDone={onDone}
      onChoose={onChoose}
    />
  );
}
