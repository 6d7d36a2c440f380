/** Name, mail, Enter; and the next one. Enter on an empty line ends it. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { given } from '@/components/given';
import { Section } from '@/components/Section';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { personValues, type PersonValues } from './details';
import classes from './SeveralPeople.module.css';

export function SeveralPeople({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useMessages().people.several;
  return (
    <SideSheet opened={opened} onClose={onClose} title={words.title} sentence={words.sentence}>
      <Line onDone={onClose} />
    </SideSheet>
  );
}

interface Added {
  id: string;
  name: string;
  email: string | undefined;
}

function Line({ onDone }: { onDone: () => void }) {
  const messages = useMessages();
  const words = messages.people;
  const add = useAct('people.add');
  const [added, setAdded] = useState<readonly Added[]>([]);
  const form = useIssueForm<PersonValues>({ initialValues: personValues(), draft: 'person:next' });
  const field = (name: 'givenName' | 'familyName' | 'email') => form.getInputProps(`details.${name}`);

  const next = async () => {
    const { details } = form.getValues();
    if (`${details.givenName}${details.familyName}${details.email ?? ''}`.trim() === '') {
      form.saved();
      onDone();
      return;
    }
    const outcome = await form.send(add.run({ details: given(details), asLead: false }));
    if (!outcome.ok) return;
    const { id, name, details: kept } = outcome.data;
    setAdded((before) => [{ id, name, email: kept.email }, ...before]);
    form.setValues(personValues());
    form.clearErrors();
    form.saved();
    form.getInputNode('details.givenName')?.focus();
  };

  return (
    <Form onSave={() => void next()} label={words.several.title}>
      <FieldPair>
        <TextInput label={words.form.givenName} data-autofocus {...field('givenName')} />
        <TextInput label={words.form.familyName} {...field('familyName')} />
      </FieldPair>
      <TextInput label={words.form.email} inputMode="email" {...field('email')} />
      <FormRefusal form={form} />
      {added.length > 0 && (
        <Section title={words.several.added}>
          <ul role="list" className={classes.added}>
            {added.map(({ id, name, email }) => (
              <li key={id} className={classes.one}>
                <span>{name}</span>
                <span className="muted">{email}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SheetActs>
        <Button variant="default" onClick={onDone}>
          {words.several.done}
        </Button>
        <Button type="submit" disabled={add.busy}>
          {words.form.addOne}
        </Button>
      </SheetActs>
    </Form>
  );
}
