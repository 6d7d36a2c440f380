/** One more date of a group, or a series of them, on the group's own clock. */
import { Button, NumberInput, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';

import type { GroupPage } from '@/bindings/GroupPage';
import type { ScheduleGroup } from '@/bindings/ScheduleGroup';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { Remarks } from '@/components/Remarks';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { WhenFields } from '@/components/WhenFields';
import { placeOfZone } from '@/format/days';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct } from '@/rpc/query';

type Values = {
  day: string | null;
  time: string;
  minutes: number | null;
  repeats: boolean;
  series: { everyWeeks: number; count: number };
};

const pause = 150;

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

  const request = useMemo(() => asked(group.item.id, values), [group.item.id, values]);
  const [settled] = useDebouncedValue(request, pause);
  const foreseen = usePreview('groups.preview_schedule', settled);
  // What is refused is said by its own field when it is put in the calendar.
  const remarks = request === null ? [] : (foreseen.answer?.remarks ?? []);

  const save = async () => {
    if (form.validate().hasErrors || request === null) return;
    if ((await form.send(schedule.run(request))).ok) onClose();
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
        <Remarks label={booking.foreseen} remarks={remarks} />
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

function asked(groupId: string, { day, time, minutes, repeats, series }: Values): ScheduleGroup | null {
  if (day === null || time === '') return null;
  return {
    groupId,
    localStart: `${day}T${time}`,
    ...(minutes === null ? {} : { minutes }),
    ...(repeats ? { series } : {}),
  };
}
