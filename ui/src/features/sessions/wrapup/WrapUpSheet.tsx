/**
 * The two minutes after a session, on one sheet: what became of it, what the client will do, when they meet again, how
 * it was, and a message that sums it up. What follows is read before it is confirmed; one undo takes all of it back.
 */
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useMemo, useState } from 'react';

import type { Outcome } from '@/bindings/Outcome';
import type { WrapUpSheet as Sheet } from '@/bindings/WrapUpSheet';
import { Follows } from '@/components/Follows';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { SideSheet } from '@/components/SideSheet';
import { OutcomeFields } from '../OutcomeFields';
import { likelyOutcome } from '../says';
import type { OpenSheet } from '../sheet';
import { When } from '../When';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import { Answers } from './Answers';
import { Commitments } from './Commitments';
import { EarlierActions } from './EarlierActions';
import { begun, wrapUp, type Filled } from './filled';
import { NextSession } from './NextSession';
import { SummaryMessage } from './SummaryMessage';

/** Long enough for a number of two figures. */
const pause = 150;

export interface WrapUpSheetProps {
  sessionId: string;
  /** As the timer counted them. */
  minutes?: number;
  open: OpenSheet;
  onClose: () => void;
}

export function WrapUpSheet({ sessionId, ...rest }: WrapUpSheetProps) {
  const sheet = useRead('wrapup.open', { sessionId });
  if (sheet === undefined) return null;
  // The rest may bring the name of the sheet along; what was read stands above it.
  return <FillIn {...rest} sheet={sheet} />;
}

function FillIn({ sheet, minutes, open, onClose }: Omit<WrapUpSheetProps, 'sessionId'> & { sheet: Sheet }) {
  const words = useMessages();
  const said = words.wrapUp;
  const formId = useId();
  const { session } = sheet;
  const likely = likelyOutcome(session);
  // Who wraps a session up has just had it.
  const [outcome, setOutcome] = useState<Outcome>(session.status === 'scheduled' ? 'held' : likely);
  const finish = useAct('wrapup.finish');
  const form = useIssueForm<Filled>({ initialValues: begun(sheet, minutes), draft: `wrap-up:${session.id}` });
  const request = useMemo(() => wrapUp(session.id, outcome, form.values), [session.id, outcome, form.values]);
  const [asked] = useDebouncedValue(request, pause);
  const preview = usePreview('wrapup.preview', asked);
  const drafted = preview.answer?.message;
  const held = outcome === 'held';
  const { message, keepMessage } = form.values;

  const confirm = async () => {
    // A line that was begun and left empty is no commitment.
    const commitments = form.values.commitments.filter(({ title }) => title.trim() !== '');
    form.setFieldValue('commitments', commitments);
    const subject = message.subject ?? drafted?.subject;
    const body = message.body ?? drafted?.body;
    const kept = held && keepMessage && subject !== undefined && body !== undefined;
    const result = await form.send(
      finish.run({ ...request, ...(kept ? { message: { subject, body } } : {}) }),
    );
    if (!result.ok) return;
    const { messageId } = result.data;
    if (messageId === null) onClose();
    else open({ sheet: 'message', messageId });
  };

  const follows = preview.answer && [...preview.answer.outcome.sentences, ...preview.answer.sentences];
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={said.title(session.personName)}
      sentence={<When session={session} />}
      acts={
        <>
          <Button variant="default" onClick={onClose}>
            {words.acts.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={finish.busy}>
            {said.confirm}
          </Button>
        </>
      }
    >
      <Form id={formId} label={said.title(session.personName)} onSave={() => void confirm()}>
        <OutcomeFields
          form={form}
          outcome={outcome}
          onOutcome={setOutcome}
          session={session}
          effects={preview.answer?.outcome.effects}
        />
        {held && (
          <>
            <EarlierActions form={form} actions={sheet.openActions} />
            <Commitments form={form} />
            <NextSession form={form} sheet={sheet} remarks={preview.answer?.remarks ?? []} />
            <Answers form={form} instruments={sheet.instruments} />
            <SummaryMessage form={form} drafted={drafted} />
          </>
        )}
        <Follows title={words.sessions.outcome.effects} sentences={follows} error={preview.error} />
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}
