/** Another time for a date, and whether each participant is written to. */
import { Button, Switch } from '@mantine/core';

import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MinutesInput } from '@/components/MinutesInput';
import { SheetActs } from '@/components/SheetActs';
import { WhenFields } from '@/components/WhenFields';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface MoveDateProps {
  item: GroupSessionItem;
  onBack: () => void;
  onMoved: (effects: readonly string[]) => void;
}

export function MoveDate({ item, onBack, onMoved }: MoveDateProps) {
  const messages = useMessages();
  const words = messages.groups.date;
  const move = useAct('groups.move_session');
  const needed = (value: string | null) => (value === null || value === '' ? messages.fields.needed : null);
  const form = useIssueForm<{
    day: string | null;
    time: string;
    minutes: number | null;
    tellParticipants: boolean;
  }>({
    initialValues: {
      day: item.start.slice(0, 10),
      time: item.start.slice(11, 16),
      minutes: item.bookedMinutes,
      tellParticipants: true,
    },
    validate: { day: needed, time: needed },
  });
  const save = async () => {
    const { day, time, minutes, tellParticipants } = form.getValues();
    if (form.validate().hasErrors || day === null) return;
    const moved = await form.send(
      move.run({
        groupSessionId: item.id,
        localStart: `${day}T${time}`,
        ...(minutes === null ? {} : { minutes }),
        tellParticipants,
      }),
    );
    if (moved.ok) onMoved(moved.data.effects);
  };
  return (
    <Form label={words.move} onSave={() => void save()}>
      <WhenFields
        day={form.values.day}
        time={form.values.time}
        onDay={(day) => form.setFieldValue('day', day)}
        onTime={(time) => form.setFieldValue('time', time)}
        dayError={form.errors['day']}
        timeError={form.errors['time']}
      >
        <MinutesInput label={messages.sessions.minutes} {...form.getInputProps('minutes')} />
      </WhenFields>
      <Switch
        label={words.tell}
        description={words.tellHelp}
        {...form.getInputProps('tellParticipants', { type: 'checkbox' })}
      />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onBack}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={move.busy}>
          {words.moveIt}
        </Button>
      </SheetActs>
    </Form>
  );
}
