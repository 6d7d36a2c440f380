/** What is known about a person, changed. */
import { Button } from '@mantine/core';

import type { PersonPage } from '@/bindings/PersonPage';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { given } from '@/components/given';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { personValues, type PersonValues } from './details';
import { PersonFields } from './PersonFields';

export interface EditPersonProps {
  person: PersonPage;
  opened: boolean;
  onClose: () => void;
}

export function EditPerson({ person, opened, onClose }: EditPersonProps) {
  const words = useMessages().people.form;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.editTitle(person.name)}>
      <Known person={person} onClose={onClose} />
    </SideSheet>
  );
}

function Known({ person, onClose }: Omit<EditPersonProps, 'opened'>) {
  const messages = useMessages();
  const edit = useAct('people.edit');
  const form = useIssueForm<PersonValues>({
    initialValues: personValues(person.details),
    draft: `person:${person.id}`,
  });
  const save = async () => {
    const sent = await form.send(edit.run({ personId: person.id, details: given(form.getValues().details) }));
    if (sent.ok) onClose();
  };
  return (
    <Form onSave={() => void save()} label={messages.people.form.editTitle(person.name)}>
      <PersonFields form={form} isNew={false} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={edit.busy}>
          {messages.people.form.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
