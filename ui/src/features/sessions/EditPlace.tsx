/** Length and place of a booked session, changed inside its sheet. Its time is changed by moving it. */
import { Button } from '@mantine/core';

import type { SessionItem } from '@/bindings/SessionItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { MinutesInput } from '@/components/MinutesInput';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { PlaceFields, written, type Place } from '@/components/PlaceFields';

type Values = Place & { minutes: number | null };

export function EditPlace({ session, onDone }: { session: SessionItem; onDone: () => void }) {
  const words = useMessages();
  const edit = useAct('sessions.edit');
  const form = useIssueForm<Values>({
    initialValues: {
      minutes: session.bookedMinutes,
      medium: session.medium,
      link: session.link ?? '',
      place: session.place ?? '',
    },
    validate: { minutes: (minutes) => (minutes === null ? words.fields.needed : null) },
    draft: `session:${session.id}`,
  });

  const save = async () => {
    const { minutes, medium, ...place } = form.getValues();
    if (form.validate().hasErrors || minutes === null) return;
    const sent = await form.send(
      edit.run({
        sessionId: session.id,
        minutes,
        medium,
        ...written({ medium, ...place }),
      }),
    );
    if (sent.ok) onDone();
  };
  const leave = () => {
    form.saved();
    onDone();
  };

  return (
    <Form label={words.sessions.sheet.edit} onSave={() => void save()}>
      <MinutesInput label={words.sessions.minutes} {...form.getInputProps('minutes')} />
      <PlaceFields form={form} />
      <FormRefusal form={form} />
      <Button.Group>
        <Button type="submit" disabled={edit.busy}>
          {words.acts.save}
        </Button>
        <Button variant="default" onClick={leave}>
          {words.acts.cancel}
        </Button>
      </Button.Group>
    </Form>
  );
}
