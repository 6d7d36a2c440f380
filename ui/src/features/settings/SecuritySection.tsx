/** Who may open the practice, and with what. */
import { Select, Switch } from '@mantine/core';

import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { ChangePassphrase } from './ChangePassphrase';
import type { FileActs } from './files';
import { KitAgain } from './KitAgain';
import classes from './SecuritySection.module.css';

export function SecuritySection({ files }: { files: FileActs }) {
  const words = useMessages().settings.security;
  return (
    <div className={classes.sections}>
      <Section title={words.autoLock}>
        <AutoLock />
      </Section>
      <Section title={words.keychain}>
        <Keychain />
      </Section>
      <Section title={words.passphrase}>
        <ChangePassphrase />
      </Section>
      <Section title={words.kit}>
        <KitAgain files={files} />
      </Section>
    </div>
  );
}

const usual = [5, 10, 15, 30, 60];

function AutoLock() {
  const words = useMessages().settings.security;
  const practice = useRead('practice.details', null);
  const edit = useAct('practice.edit');
  if (practice === undefined) return null;
  const now = practice.autoLockMinutes ?? 0;
  const choices = usual.includes(now) || now === 0 ? usual : [...usual, now].sort((a, b) => a - b);
  return (
    <Select
      className={classes.short ?? ''}
      aria-label={words.autoLock}
      description={words.autoLockHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={[
        ...choices.map((minutes) => ({ value: String(minutes), label: words.after(minutes) })),
        { value: '0', label: words.never },
      ]}
      value={String(now)}
      // To the core 0 is never, as in the first run.
      onChange={(minutes) =>
        void edit.run({ practice: { ...practice, autoLockMinutes: Number(minutes ?? now) } })
      }
    />
  );
}

function Keychain() {
  const words = useMessages().settings.security;
  const status = useRead('practice.status', null);
  const remember = useAct('practice.remember_on_this_computer');
  if (status === undefined) return null;
  return (
    <Switch
      label={words.remember}
      description={words.rememberHelp}
      checked={status.keychainRemembers}
      disabled={remember.busy}
      onChange={({ currentTarget }) => void remember.run({ remember: currentTarget.checked })}
    />
  );
}
