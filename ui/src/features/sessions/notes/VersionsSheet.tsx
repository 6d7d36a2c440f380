/** What a note said before: when, how much changed, the words themselves, and the way back to any of it. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { NoteVersion } from '@/bindings/NoteVersion';
import { DiffText } from '@/components/DiffText';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { formatDay, formatTime } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './VersionsSheet.module.css';

export interface VersionsSheetProps {
  sessionId: string;
  /** Nothing is brought back while names are masked. */
  namesHidden?: boolean;
  onClose: () => void;
}

export function VersionsSheet({ sessionId, namesHidden = false, onClose }: VersionsSheetProps) {
  const words = useMessages();
  const { versions: told } = words.notes;
  const versions = useRead('notes.versions', { sessionId });
  const restore = useAct('notes.restore_version');
  const [chosen, setChosen] = useState<number | null>(null);
  if (versions === undefined) return null;
  const shown = versions.find(({ number }) => number === chosen) ?? versions[0];

  const bringBack = async (number: number) => {
    if ((await restore.run({ sessionId, number })).ok) onClose();
  };
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={told.title}
      sentence={told.sentence}
      acts={
        <>
          {shown !== undefined && !shown.current && (
            <span className={`muted small ${classes.promise ?? ''}`}>{told.broughtBack}</span>
          )}
          <Button variant="default" onClick={onClose}>
            {words.acts.close}
          </Button>
          {shown !== undefined && (
            <Button
              disabled={shown.current || namesHidden || restore.busy}
              onClick={() => void bringBack(shown.number)}
            >
              {told.bringBack}
            </Button>
          )}
        </>
      }
    >
      {shown === undefined ? (
        <p className="muted">{told.none}</p>
      ) : (
        <div className={classes.sheet}>
          <ol role="list" aria-label={told.list} className={classes.list}>
            {versions.map((version) => (
              <li key={version.number}>
                <Line version={version} isShown={version === shown} onShow={setChosen} />
              </li>
            ))}
          </ol>
          <Changes sessionId={sessionId} version={shown} />
        </div>
      )}
    </SideSheet>
  );
}

interface LineProps {
  version: NoteVersion;
  isShown: boolean;
  onShow: (number: number) => void;
}

function Line({ version, isShown, onShow }: LineProps) {
  const words = useMessages().notes.versions;
  const when = useWhen(version);
  const { wordsAdded, wordsRemoved, shareableChanged, privateChanged, current, afterLock } = version;
  const about = [
    words.changed(wordsAdded, wordsRemoved),
    privateChanged && !shareableChanged ? words.onlyPrivate : null,
    afterLock ? words.afterLock : null,
    current ? words.current : null,
  ].filter((part) => part !== null);
  return (
    <button
      type="button"
      className={classes.line}
      aria-current={isShown || undefined}
      data-autofocus={isShown || undefined}
      onClick={() => onShow(version.number)}
    >
      <span className={classes.when}>{when}</span>
      <span className="muted small">{about.join(', ')}</span>
    </button>
  );
}

/** Against the version before it. */
function Changes({ sessionId, version }: { sessionId: string; version: NoteVersion }) {
  const words = useMessages().notes;
  const { number } = version;
  const compared = useRead('notes.compare', { sessionId, from: number - 1, to: number });
  const title = words.versions.show(useWhen(version));
  if (compared === undefined) return null;
  const { text, reflection } = compared;
  const isSame = [...text, ...reflection].every(({ kind }) => kind === 'same');
  return (
    <Section title={title}>
      {isSame && <p className="muted">{words.versions.same}</p>}
      <DiffText parts={text} />
      {reflection.length > 0 && (
        <div className={classes.private}>
          <Section title={words.reflection.title}>
            <DiffText parts={reflection} />
          </Section>
        </div>
      )}
    </Section>
  );
}

function useWhen({ at }: NoteVersion): string {
  const { locale } = useFormat();
  return `${formatDay(at.slice(0, 10), 'weekdayAndYear', locale)}, ${formatTime(at, locale)}`;
}
