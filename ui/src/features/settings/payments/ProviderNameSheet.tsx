/** What a provider is called here, and on the invoice. */
import { Button, TextInput } from '@mantine/core';

import type { ProviderItem } from '@/bindings/ProviderItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function ProviderNameSheet({ provider, onClose }: { provider: ProviderItem; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.paying.providers;
  const edit = useAct('paying.edit');
  const form = useIssueForm({ initialValues: { name: provider.name } });
  const save = async () => {
    const { id: providerId, booksItself, paused } = provider;
    const saved = await form.send(edit.run({ providerId, booksItself, paused, ...form.getValues() }));
    if (saved.ok) onClose();
  };
  return (
    <SideSheet opened onClose={onClose} title={`${words.rename}: ${provider.name}`}>
      <Form label={words.rename} onSave={() => void save()}>
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
