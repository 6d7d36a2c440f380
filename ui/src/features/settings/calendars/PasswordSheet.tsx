/** Another password, where the old one is no longer taken. */
import { Button } from '@mantine/core';

import type { AccountItem } from '@/bindings/AccountItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface PasswordSheetProps {
  account: AccountItem;
  /** It is looked at with it. */
  onSaved: (accountId: string) => void;
  onClose: () => void;
}

export function PasswordSheet({ account, onSaved, onClose }: PasswordSheetProps) {
  const messages = useMessages();
  const words = messages.calendarAccounts.passwordForm;
  const edit = useAct('calendars.edit');
  const form = useIssueForm({ initialValues: { password: '' } });
  const { password } = form.values;
  const save = async () => {
    if (password === '') return;
    const { id: accountId, name, paused } = account;
    if (!(await form.send(edit.run({ accountId, name, paused, password }))).ok) return;
    onSaved(accountId);
    onClose();
  };
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={`${account.name}: ${words.title}`}
      sentence={words.sentence(account.whereabouts)}
    >
      <Form label={words.title} onSave={() => void save()}>
        <PassphraseInput label={words.password} data-autofocus {...form.getInputProps('password')} />
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={edit.busy || password === ''}>
            {words.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
