/** What an account is called here. */
import { Button, TextInput } from '@mantine/core';

import type { AccountItem } from '@/bindings/AccountItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function NameSheet({ account, onClose }: { account: AccountItem; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.calendarAccounts.nameForm;
  const edit = useAct('calendars.edit');
  const form = useIssueForm({ initialValues: { name: account.name } });
  const save = async () => {
    const { id: accountId, paused } = account;
    if ((await form.send(edit.run({ accountId, paused, ...form.getValues() }))).ok) onClose();
  };
  return (
    <SideSheet opened onClose={onClose} title={words.title} sentence={account.whereabouts}>
      <Form label={words.title} onSave={() => void save()}>
        <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={edit.busy}>
            {words.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
