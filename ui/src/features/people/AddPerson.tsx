/** A new person, beside the list. Escape keeps what was typed for the next time. */
import { Button } from '@mantine/core';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { given } from '@/components/given';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { personValues, type PersonValues } from './details';
import { PersonFields } from './PersonFields';

export interface AddPersonProps {
  opened: boolean;
  onClose: () => void;
  onAdded: (personId: string) => void;
}

export function AddPerson({ opened, onClose, onAdded }: AddPersonProps) {
  const words = useMessages().people.form;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.addTitle}>
      <NewPerson onClose={onClose} onAdded={onAdded} />
    </SideSheet>
  );
}

function NewPerson({ onClose, onAdded }: Omit<AddPersonProps, 'opened'>) {
  const messages = useMessages();
  const add = useAct('people.add');
  const form = useIssueForm<PersonValues>({ initialValues: personValues(), draft: 'person:new' });
  const save = async () => {
    const { details, asLead } = form.getValues();
    const outcome = await form.send(add.run({ details: given(details), asLead }));
    if (!outcome.ok) return;
    onAdded(outcome.data.id);
  };
  return (
    <Form onSave={() => void save()} label={messages.people.form.addTitle}>
      <PersonFields form={form} isNew />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={add.busy}>
          {messages.people.form.addOne}
        </Button>
      </SheetActs>
    </Form>
  );
}
