/** Days on which the coach does not work, each added and taken away on its own. */
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import type { AddDaysOff } from '@/bindings/AddDaysOff';
import type { DaysOffItem } from '@/bindings/DaysOffItem';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './DaysOffList.module.css';

export function DaysOffList() {
  const words = useMessages().settings.hours.daysOff;
  const items = useRead('availability.days_off', null);
  if (items === undefined) return null;
  return (
    <Section title={words.title}>
      <div className={classes.daysOff}>
        {items.length === 0 ? <p className="muted">{words.none}</p> : <Listed items={items} />}
        <Add />
      </div>
    </Section>
  );
}

function Listed({ items }: { items: readonly DaysOffItem[] }) {
  const words = useMessages().settings.hours.daysOff;
  const remove = useAct('availability.remove_days_off');
  return (
    <ul role="list" className={classes.list} aria-label={words.list}>
      {items.map(({ days, sentence, booked }) => (
        <li key={days.id} className={classes.item} data-booked={booked > 0 || undefined}>
          <span>{sentence}</span>
          <Tooltip label={words.remove}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="2rem"
              aria-label={`${words.remove}: ${sentence}`}
              disabled={remove.busy}
              onClick={() => void remove.run({ daysOffId: days.id })}
            >
              <IconX size="1.125rem" stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

type Values = {
  firstDay: string | null;
  lastDay: string | null;
  reason: string;
};

const nothing: Values = { firstDay: null, lastDay: null, reason: '' };

function Add() {
  const messages = useMessages();
  const words = messages.settings.hours.daysOff;
  const add = useAct('availability.add_days_off');
  const form = useIssueForm<Values>({
    initialValues: nothing,
    validate: { firstDay: (day) => (day === null ? messages.fields.needed : null) },
  });
  const save = async () => {
    if (form.validate().hasErrors) return;
    const { firstDay, lastDay, reason } = form.getValues();
    if (firstDay === null) return;
    const request: AddDaysOff = {
      firstDay,
      ...(lastDay === null ? {} : { lastDay }),
      ...(reason === '' ? {} : { reason }),
    };
    if ((await form.send(add.run(request))).ok) form.setValues(nothing);
  };
  return (
    <Form onSave={() => void save()} label={words.add}>
      <FieldPair>
        <DayInput label={words.first} {...form.getInputProps('firstDay')} />
        <DayInput
          label={words.last}
          description={words.lastHelp}
          optional
          {...form.getInputProps('lastDay')}
          {...(form.values.firstDay === null ? {} : { minDate: form.values.firstDay })}
        />
      </FieldPair>
      <TextInput
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        {...form.getInputProps('reason')}
      />
      <FormRefusal form={form} />
      <div>
        <Button type="submit" variant="default" disabled={add.busy}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
