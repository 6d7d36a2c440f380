/** What became of a session: the coach chooses, reads what follows, and confirms. */
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useMemo, useState } from 'react';

import type { Outcome } from '@/bindings/Outcome';
import type { SessionItem } from '@/bindings/SessionItem';
import { Follows } from '@/components/Follows';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import { OutcomeFields } from './OutcomeFields';
import { likelyOutcome, nothingSaid, says, type Said } from './says';
import { When } from './When';

/** Long enough for a number of two figures. */
const pause = 150;

export interface OutcomeSheetProps {
  sessionId: string;
  outcome?: Outcome;
  onClose: () => void;
}

export function OutcomeSheet({ sessionId, outcome, onClose }: OutcomeSheetProps) {
  const detail = useRead('sessions.open', { sessionId });
  if (detail === undefined) return null;
  return (
    <SayIt
      session={detail.item}
      start={outcome ?? likelyOutcome(detail.item)}
      chosen={outcome !== undefined}
      onClose={onClose}
    />
  );
}

interface SayItProps {
  session: SessionItem;
  start: Outcome;
  /** The coach chose already: the next key confirms. */
  chosen: boolean;
  onClose: () => void;
}

function SayIt({ session, start, chosen, onClose }: SayItProps) {
  const words = useMessages();
  const { outcome: said } = words.sessions;
  const formId = useId();
  const [outcome, setOutcome] = useState(start);
  const say = useAct('sessions.say_outcome');
  const form = useIssueForm<Said>({ initialValues: nothingSaid, draft: `outcome:${session.id}` });
  const request = useMemo(() => says(session.id, outcome, form.values), [session.id, outcome, form.values]);
  const [asked] = useDebouncedValue(request, pause);
  const preview = usePreview('sessions.preview_outcome', asked);

  const confirm = async () => {
    if ((await form.send(say.run(request))).ok) onClose();
  };

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={`${session.personName}: ${said.title}`}
      sentence={<When session={session} />}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={say.busy} data-autofocus={chosen || undefined}>
            {said.confirm[outcome]}
          </Button>
        </>
      }
    >
      <Form id={formId} label={said.title} onSave={() => void confirm()}>
        <OutcomeFields
          form={form}
          outcome={outcome}
          onOutcome={setOutcome}
          session={session}
          effects={preview.answer?.effects}
        />
        <TextInput label={said.reason} description={said.reasonHelp} {...form.getInputProps('reason')} />
        <Follows title={said.effects} sentences={preview.answer?.sentences} error={preview.error} />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}
