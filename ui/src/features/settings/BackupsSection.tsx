/** Where the copies are: one made now, the ones there are, and bringing one back. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { BackupChoice } from '@/bindings/BackupChoice';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, usePracticeChanged, useRead } from '@/rpc/query';
import { BackupFolder } from './BackupFolder';
import classes from './Lists.module.css';
import type { FileActs } from './files';
import { RestoreSheet } from './RestoreSheet';

export interface ChosenBackup {
  backup: BackupChoice;
  /** When and what it is, or the name of its file. */
  what: string;
}

export function BackupsSection({ files }: { files: FileActs }) {
  const words = useMessages().settings.backups;
  const backups = useRead('backups.list', null);
  const make = useAct('backups.make');
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  if (backups === undefined) return null;
  const fromFile = async () => {
    const file = await files.choose();
    if (file !== null) setChosen({ backup: { kind: 'file', fileId: file.fileId }, what: file.name });
  };
  return (
    <div className={classes.parts}>
      <div className={classes.acts}>
        <Button disabled={make.busy} onClick={() => void make.run(null)}>
          {make.busy ? words.making : words.make}
        </Button>
        <Button variant="default" onClick={() => void fromFile()}>
          {words.fromFile}
        </Button>
      </div>
      <Section title={words.list}>
        {backups.items.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <ul role="list" className={classes.list} aria-label={words.list}>
            {backups.items.map(({ id, sentence, ofThisPractice }) => (
              <li key={id} className={classes.row}>
                <span className={classes.what}>
                  {sentence} {!ofThisPractice && <span className="muted">{words.other}</span>}
                </span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={words.restoreOf(sentence)}
                  onClick={() => setChosen({ backup: { kind: 'listed', id }, what: sentence })}
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {backups.canUndoRestore && <UndoRestore />}
      </Section>
      <Section title={words.folder}>
        <BackupFolder folder={backups.folder} />
      </Section>
      <RestoreSheet chosen={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

function UndoRestore() {
  const words = useMessages().settings.backups;
  const undo = useAct('backups.undo_restore');
  const practiceChanged = usePracticeChanged();
  const [asked, setAsked] = useState(false);
  const yes = async () => {
    setAsked(false);
    if ((await undo.run(null)).ok) await practiceChanged();
  };
  return (
    <>
      <Anchor component="button" type="button" onClick={() => setAsked(true)}>
        {words.undo}
      </Anchor>
      <DecisionDialog
        opened={asked}
        question={words.undoQuestion}
        consequence={words.undoConsequence}
        yes={words.undo}
        busy={undo.busy}
        onYes={() => void yes()}
        onNo={() => setAsked(false)}
      />
    </>
  );
}
