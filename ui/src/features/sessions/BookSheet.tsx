/** A new session, or a series of them: who, on what, when, where. */
import { Button, NumberInput, Select, Switch } from '@mantine/core';
import { useId, useMemo } from 'react';

import type { BookSession } from '@/bindings/BookSession';
import { Form, FormRefusal, useIssueForm, type IssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { SideSheet } from '@/components/SideSheet';
import { WhenFields } from '@/components/WhenFields';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { Foreseen } from '@/rpc/Foreseen';
import { PlaceFields, written, type Place } from '@/components/PlaceFields';
import { useEngagements } from '@/rpc/useEngagements';

type Values = Place & {
  personId: string | null;
  /** Empty for a discovery call; nothing until the coach chose, which means the present engagement. */
  engagementId: string | null;
  day: string | null;
  time: string;
  minutes: number | null;
  repeats: boolean;
  series: { everyWeeks: number; count: number };
};

const discovery = '';

export interface BookSheetProps {
  personId?: string;
  start?: string;
  minutes?: number;
  onClose: () => void;
}

export function BookSheet({ personId, start, minutes, onClose }: BookSheetProps) {
  const words = useMessages();
  const formId = useId();
  const book = useAct('sessions.book');
  const needed = (value: string | null) => (value === null || value === '' ? words.fields.needed : null);
  const form = useIssueForm<Values>({
    initialValues: {
      personId: personId ?? null,
      engagementId: null,
      day: start?.slice(0, 10) ?? null,
      time: start?.slice(11, 16) ?? '',
      minutes: minutes ?? null,
      medium: 'video',
      link: '',
      place: '',
      repeats: false,
      series: { everyWeeks: 2, count: 6 },
    },
    validate: { personId: needed, day: needed, time: needed },
    draft: `book:${personId ?? ''} ${start ?? ''}`,
  });
  const engagements = useEngagements(form.values.personId);
  const engagementId = form.values.engagementId ?? engagements[0]?.value ?? discovery;
  const repeats = form.values.repeats && engagementId !== discovery;
  const { values } = form;
  const foreseen = useMemo(() => untilPlaced(values, engagementId, repeats), [values, engagementId, repeats]);

  const save = async () => {
    const request = form.validate().hasErrors ? null : asked(form.getValues(), engagementId, repeats);
    if (request === null) return;
    if ((await form.send(book.run(request))).ok) onClose();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.sessions.booking.title}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={book.busy}>
            {repeats ? words.sessions.booking.bookSeries : words.sessions.booking.book}
          </Button>
        </>
      }
    >
      <Form id={formId} label={words.sessions.booking.title} onSave={() => void save()}>
        <PersonPicker form={form} />
        <Select
          label={words.sessions.booking.engagement}
          data={[...engagements, { value: discovery, label: words.sessions.booking.discovery }]}
          allowDeselect={false}
          {...form.getInputProps('engagementId')}
          value={engagementId}
        />
        <WhenFields
          day={form.values.day}
          time={form.values.time}
          onDay={(day) => form.setFieldValue('day', day)}
          onTime={(time) => form.setFieldValue('time', time)}
          dayError={form.errors['day']}
          timeError={form.errors['time']}
        >
          <MinutesInput
            label={words.sessions.minutes}
            placeholder={words.sessions.booking.asAgreed}
            {...form.getInputProps('minutes')}
          />
        </WhenFields>
        <Foreseen request={foreseen} />
        <PlaceFields form={form} linkHelp={words.sessions.booking.linkHelp} />
        {engagementId !== discovery && <Repeats form={form} />}
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

function asked(values: Values, engagementId: string, repeats: boolean): BookSession | null {
  const request = untilPlaced(values, engagementId, repeats);
  return request === null ? null : { ...request, medium: values.medium, ...written(values) };
}

/** Without where: a link that is half typed changes nothing about the time. */
function untilPlaced(values: Values, engagementId: string, repeats: boolean): BookSession | null {
  const { personId, day, time, minutes, series } = values;
  if (personId === null || day === null || time === '') return null;
  return {
    personId,
    localStart: `${day}T${time}`,
    ...(engagementId === discovery ? {} : { engagementId }),
    ...(minutes === null ? {} : { minutes }),
    ...(repeats ? { series } : {}),
  };
}

function PersonPicker({ form }: { form: IssueForm<Values> }) {
  const words = useMessages().sessions;
  const people = useRead('people.list', { archived: false });
  return (
    <Select
      label={words.person}
      data={(people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={words.booking.nobody}
      data-autofocus={form.values.personId === null || undefined}
      {...form.getInputProps('personId')}
      onChange={(personId: string | null) => form.setValues({ personId, engagementId: null })}
    />
  );
}

function Repeats({ form }: { form: IssueForm<Values> }) {
  const words = useMessages().sessions.booking;
  return (
    <>
      <Switch label={words.repeats} {...form.getInputProps('repeats', { type: 'checkbox' })} />
      {form.values.repeats && (
        <FieldPair>
          <NumberInput label={words.everyWeeks} min={1} {...form.getInputProps('series.everyWeeks')} />
          <NumberInput label={words.times} min={2} {...form.getInputProps('series.count')} />
        </FieldPair>
      )}
    </>
  );
}
