/** An engagement rests: since when, and until when where that is known already. */
import { Button, Textarea } from '@mantine/core';

import type { EngagementDetail } from '@/bindings/EngagementDetail';
import { DayInput } from '@/components/DayInput';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { FieldPair } from '@/components/FormField';
import { SheetActs } from '@/components/SheetActs';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export interface PauseSheetProps {
  engagement: EngagementDetail;
  opened: boolean;
  onClose: () => void;
}

export function PauseSheet({ engagement, opened, onClose }: PauseSheetProps) {
  const words = useMessages().person.engagement.pause;
  return (
    <SideSheet
      opened={opened}
      onClose={onClose}
      title={`${words.title}: ${engagement.title}`}
      sentence={words.sentence}
    >
      <Pause engagementId={engagement.id} onClose={onClose} />
    </SideSheet>
  );
}

type Values = { from: string | null; until: string | null; reason: string };

function Pause({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const messages = useMessages();
  const { pause: words, reason, reasonHelp } = messages.person.engagement;
  const pause = useAct('engagements.pause');
  const form = useIssueForm<Values>({
    initialValues: { from: null, until: null, reason: '' },
    draft: `pause:${engagementId}`,
  });
  const save = async () => {
    const { from, until, reason: why } = form.getValues();
    const sent = await form.send(
      pause.run({
        engagementId,
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
        ...(why.trim() === '' ? {} : { reason: why }),
      }),
    );
    if (sent.ok) onClose();
  };
  return (
    <Form onSave={() => void save()} label={words.title}>
      <FieldPair>
        <DayInput label={words.from} description={words.fromHelp} optional {...form.getInputProps('from')} />
        <DayInput
          label={words.until}
          description={words.untilHelp}
          optional
          {...form.getInputProps('until')}
        />
      </FieldPair>
      <Textarea
        label={reason}
        description={reasonHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      <FormRefusal form={form} />
      <SheetActs>
        <Button variant="default" onClick={onClose}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit" disabled={pause.busy}>
          {words.save}
        </Button>
      </SheetActs>
    </Form>
  );
}
