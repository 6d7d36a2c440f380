/** Somebody who wants to take part: with which engagement, or at what price. The sheet waits for the next one. */
import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { GroupPage } from '@/bindings/GroupPage';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { GroupsAround } from './around';
import { Effects } from './Effects';
import { useEngagements } from '@/rpc/useEngagements';
import { withoutEngagement as none } from './around';

type Values = {
  personId: string | null;
  /** `none`, `offer`, or the engagement that is used; nothing until the coach chose. */
  by: string | null;
  charge: boolean;
  answer: string;
};

const fromOffer = 'offer';
const blank: Values = { personId: null, by: null, charge: false, answer: '' };

export interface RegisterSheetProps extends Pick<GroupsAround, 'places'> {
  group: GroupPage;
  onClose: () => void;
}

export function RegisterSheet({ group, places, onClose }: RegisterSheetProps) {
  const messages = useMessages();
  const words = messages.groups.register;
  const register = useAct('groups.register');
  const [effects, setEffects] = useState<readonly string[]>([]);
  const people = useRead('people.list', { archived: false }) ?? [];
  const form = useIssueForm<Values>({
    initialValues: blank,
    validate: { personId: (id) => (id === null ? messages.fields.needed : null) },
    draft: `register:${group.item.id}`,
  });
  const { personId } = form.values;
  const engagements = useEngagements(personId);
  const isFull = group.item.registered >= group.item.capacity;
  const hasOffer = group.details.offerId !== undefined;
  const by = form.values.by ?? (hasOffer && !isFull ? fromOffer : (engagements[0]?.value ?? none));
  const taken = new Set([...group.registered, ...group.waiting].map((each) => each.personId));

  const add = async () => {
    if (form.validate().hasErrors || personId === null) return;
    const { charge, answer } = form.getValues();
    const outcome = await form.send(
      register.run({
        groupId: group.item.id,
        personId,
        ...(by === none || by === fromOffer ? {} : { engagementId: by }),
        beginFromOffer: by === fromOffer && !isFull,
        charge: charge && !isFull,
        ...(answer.trim() === '' ? {} : { answer }),
      }),
    );
    if (!outcome.ok) return;
    setEffects(outcome.data.effects);
    form.setValues(blank);
    form.clearErrors();
    form.saved();
    form.getInputNode('personId')?.focus();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.title}
      sentence={isFull ? words.full(group.item.seats) : words.seats(group.item.seats)}
    >
      <Form label={words.title} onSave={() => void add()}>
        <Select
          label={words.person}
          data={people.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage={words.nobody}
          data-autofocus
          {...form.getInputProps('personId')}
          onChange={(id: string | null) => form.setValues({ personId: id, by: null })}
        />
        <Select
          label={words.by}
          description={words.byHelp}
          allowDeselect={false}
          data={[
            ...engagements,
            ...(hasOffer && !isFull ? [{ value: fromOffer, label: words.fromOffer }] : []),
            { value: none, label: words.withoutEngagement },
          ]}
          {...form.getInputProps('by')}
          value={by}
        />
        {!isFull && (by === fromOffer || group.details.price !== undefined) && (
          <Switch label={words.charge} {...form.getInputProps('charge', { type: 'checkbox' })} />
        )}
        <TextInput label={words.answer} description={words.answerHelp} {...form.getInputProps('answer')} />
        <FormRefusal form={form} />
        {effects.length > 0 && <Effects sentences={effects} messages={places.messages} />}
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {words.done}
          </Button>
          <Button type="submit" disabled={register.busy}>
            {isFull ? words.wait : words.add}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
