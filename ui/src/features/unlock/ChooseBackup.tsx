/** The backups that are known, newest first, or a file from anywhere. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';

import type { BackupChoice } from '@/bindings/BackupChoice';
import type { BackupItem } from '@/bindings/BackupItem';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import classes from './ChooseBackup.module.css';
import type { FileActs } from './files';

export interface Picked {
  backup: BackupChoice;
}

export interface ChooseBackupProps {
  items: readonly BackupItem[];
  picked: Picked | null;
  onPick: (picked: Picked) => void;
  chooseFile: FileActs['choose'];
}

export function ChooseBackup({ items, picked, onPick, chooseFile }: ChooseBackupProps) {
  const words = useMessages().unlock.restore;
  const [file, setFile] = useState<{ fileId: string; name: string } | null>(null);
  const choose = async () => {
    const chosen = await chooseFile();
    if (chosen === null) return;
    setFile(chosen);
    onPick({ backup: { kind: 'file', fileId: chosen.fileId } });
  };
  const value = picked === null ? '' : picked.backup.kind === 'file' ? 'file' : picked.backup.id;
  const pick = (id: string) => {
    if (id !== 'file') onPick({ backup: { kind: 'listed', id } });
    else if (file !== null) onPick({ backup: { kind: 'file', fileId: file.fileId } });
  };
  return (
    <FormField label={words.backup}>
      {items.length === 0 && file === null && <p className="muted">{words.none}</p>}
      <Radio.Group value={value} onChange={pick} aria-label={words.backup}>
        <div className={classes.list}>
          {items.map(({ id, sentence, ofThisPractice }) => (
            <Radio
              key={id}
              value={id}
              label={sentence}
              description={ofThisPractice ? undefined : words.ofAnother}
            />
          ))}
          {file !== null && <Radio value="file" label={file.name} />}
        </div>
      </Radio.Group>
      <div>
        <Button variant="default" size="sm" onClick={() => void choose()}>
          {file === null ? words.choose : words.chooseOther}
        </Button>
      </div>
    </FormField>
  );
}
