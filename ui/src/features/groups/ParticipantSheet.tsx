/** What a place in a group is paid by from now on, and what they said about it. */
import { Button, Select, TextInput } from '@mantine/core';

import type { ParticipantItem } from '@/bindings/ParticipantItem';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { useEngagements } from '@/rpc/useEngagements';
import { withoutEngagement } from './around';

export interface ParticipantSheetProps {
  participant: ParticipantItem;
  onClose: () => void;
  /** What the change has brought about. */
  onChanged: (effects: readonly string[]) => void;
}

export function ParticipantSheet({ participant, onClose, onChanged }: ParticipantSheetProps) {
  const messages = useMessages();
  const words = messages.groups.participants;
  const fields = messages.groups.register;
  const change = useAct('groups.change_participant');
  const { id, personId, personName, engagementId, engagementTitle } = participant;
  const form = useIssueForm({
    initialValues: {
      engagementId: engagementId ?? withoutEngagement,
      answer: participant.answer ?? '',
    },
    draft: `participant:${id}`,
  });
  const engagements = useEngagements(personId);
  const isListed = engagements.some(({ value }) => value === engagementId);

  const save = async () => {
    const { engagementId: by, answer } = form.getValues();
    const changed = await form.send(
      change.run({
        participantId: id,
        ...(by === withoutEngagement ? {} : { engagementId: by }),
        ...(answer.trim() === '' ? {} : { answer }),
      }),
    );
    if (!changed.ok) return;
    onChanged(changed.data.effects);
    onClose();
  };

  return (
    <SideSheet opened onClose={onClose} title={personName} sentence={words.changeSentence}>
      <Form label={words.changeOf(personName)} onSave={() => void save()}>
        <Select
          label={fields.by}
          description={fields.byHelp}
          allowDeselect={false}
          data-autofocus
          data={[
            ...(engagementId === null || isListed
              ? []
              : [{ value: engagementId, label: engagementTitle ?? words.presentEngagement }]),
            ...engagements,
            { value: withoutEngagement, label: fields.withoutEngagement },
          ]}
          {...form.getInputProps('engagementId')}
        />
        <TextInput label={fields.answer} description={fields.answerHelp} {...form.getInputProps('answer')} />
        <FormRefusal form={form} />
        <SheetActs>
          <Button variant="default" onClick={onClose}>
            {messages.acts.cancel}
          </Button>
          <Button type="submit" disabled={change.busy}>
            {messages.acts.save}
          </Button>
        </SheetActs>
      </Form>
    </SideSheet>
  );
}
