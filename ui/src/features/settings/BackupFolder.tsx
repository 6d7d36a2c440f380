import { TextInput } from '@mantine/core';

import type { Practice } from '@/bindings/Practice';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { PracticeFormFrame } from './PracticeFormFrame';
import { usePracticeForm } from './usePracticeForm';

export function BackupFolder({ folder }: { folder: string }) {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => <Field practice={practice} folder={folder} />}
    </Read>
  );
}

function Field({ practice, folder }: { practice: Practice; folder: string }) {
  const words = useMessages().settings.backups;
  const acts = usePracticeForm(practice);
  return (
    <PracticeFormFrame {...acts} label={words.folder}>
      <TextInput
        aria-label={words.folder}
        placeholder={folder}
        description={words.folderHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        spellCheck={false}
        {...acts.form.getInputProps('practice.backupFolder')}
      />
    </PracticeFormFrame>
  );
}
