/** One more date of a group, or a series of them, on the group's own clock. */
import { Button, NumberInput, Switch } from '@mantine/core';

import type { GroupPage } from '@/bindings/GroupPage';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { WhenFields } from '@/components/WhenFields';
import { placeOfZone } from '@/format/days';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

type Values = {
  day: string | null;
  time: string;
  minutes: number | null;
  repeats: boolean;
  series: { everyWeeks: number; count: number };
};

export interface ScheduleSheetProps {
  group: GroupPage;
  onClose: () => void;
}

export function ScheduleSheet({ group, onClose }: ScheduleSheetProps) {
  const messages = useMessages();
  const words = messages.groups.schedule;
  const { booking } = messages.sessions;
  const schedule = useAct('groups.schedule');
  const needed = (value: string | null) => (value === null || value === '' ? messages.fields.needed : null);
  const form = useIssueForm<Values>({
    initialValues: {
      day: null,
      time: '',
      minutes: null,
      repeats: false,
      series: { everyWeeks: 1, count: 6 },
    },
    validate: { day: needed, time: needed },
    draft: `schedule:${group.item.id}`,
  });
  const { values } = form;

  const save = async () => {
    const { day, time, minutes, repeats, series } = form.getValues();
    if (form.validate().hasErrors || day === null) return;
    const outcome = await schedule.run({
      groupId: group.item.id,
      localStart: `${day}T${time}`,
      ...(minutes === null ? {} : { minutes }),
      ...(repeats ? { series } : {}),
    });
    if (!outcome.ok) {
      form.refuse(outcome.error);
      return;
    }
    form.saved();
    onClose();
  };

  return (
    <SideSheet opened onClose={onClose} title={words.title} sentence={words.clock(placeOfZone(group.zone))}>
      <Form label={words.title} onSave={() => void save()}>
        <WhenFields
          day={values.day}
          time={values.time}
          onDay={(day) => form.setFieldValue('day', day)}
          onTime={(time) => form.setFieldValue('time', time)}
          dayError={form.errors['day']}
          timeError={form.errors['time']}
        >
          <MinutesInput
            label={messages.sessions.minutes}
            placeholder={String(group.details.sessionMinutes)}
            {...form.getInputProps('minutes')}
          />
        </WhenFields>
        <Switch label={booking.repeats} {...form.getInputProps('repeats', { type: 'checkbox' })} />
        {values.repeats && (
          <FieldPair>
            <NumberInput label={booking.everyWeeks} min={1} {...form.getInputProps('series.everyWeeks')} />
            <NumberInput label={words.times} min={2} {...form.getInputProps('series.count')} />
          </FieldPair>
        )}
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={schedule.busy}>
            {words.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
