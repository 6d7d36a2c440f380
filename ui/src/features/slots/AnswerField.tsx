/** What a client wrote back: pasted here, read by the core, and said what came of it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { SlotAnswer } from '@/bindings/SlotAnswer';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { SlotsAround } from './around';
import classes from './slots.module.css';

export interface AnswerFieldProps {
  /** The offer that is looked at; without it, the answer says which it is. */
  offerId?: string;
  open: SlotsAround['open'];
}

export function AnswerField({ offerId, open }: AnswerFieldProps) {
  const words = useMessages().slots.answer;
  const answer = useAct('slots.answer');
  const [came, setCame] = useState<SlotAnswer | null>(null);
  const form = useIssueForm({ initialValues: { text: '' } });
  const read = async () => {
    const { text } = form.getValues();
    if (text.trim() === '') return;
    const taken = await form.send(answer.run({ text, ...(offerId === undefined ? {} : { offerId }) }));
    if (!taken.ok) return;
    setCame(taken.data);
    if (taken.data.outcome === 'booked' || taken.data.outcome === 'declined') form.reset();
  };
  return (
    <div className={classes.answer}>
      <Form label={words.form} onSave={() => void read()}>
        <Textarea
          label={words.label}
          description={words.help}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          {...form.getInputProps('text')}
        />
        <FormRefusal form={form} />
        <div>
          <Button type="submit" variant="default" disabled={answer.busy || form.values.text.trim() === ''}>
            {words.read}
          </Button>
        </div>
      </Form>
      {came !== null && <Came came={came} offerId={offerId} open={open} />}
    </div>
  );
}

interface CameProps {
  came: SlotAnswer;
  offerId: string | undefined;
  open: SlotsAround['open'];
}

function Came({ came: { outcome, sentence, offer }, offerId, open }: CameProps) {
  const words = useMessages().slots.answer;
  const confirm = useAct('messages.draft_about_session');
  const gone = useAct('slots.draft_reply');
  const write = async (made: ReturnType<typeof confirm.run>) => {
    const drafted = await made;
    if (drafted.ok) open({ sheet: 'message', messageId: drafted.data.item.id });
  };
  const sessionId = offer?.sessionId;
  const lost = outcome === 'occupied' || outcome === 'over';
  return (
    <Notice
      tone={outcome === 'booked' || outcome === 'declined' ? 'plain' : 'soon'}
      announced
      act={
        <div className={classes.acts}>
          {outcome === 'booked' && sessionId !== undefined && (
            <Button
              size="compact-sm"
              disabled={confirm.busy}
              onClick={() => void write(confirm.run({ sessionId }))}
            >
              {words.confirm}
            </Button>
          )}
          {lost && offer !== undefined && offer.standing !== 'taken' && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={gone.busy}
              onClick={() => void write(gone.run({ offerId: offer.id }))}
            >
              {words.gone}
            </Button>
          )}
          {offer !== undefined && offer.id !== offerId && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => open({ sheet: 'slot-offer', offerId: offer.id })}
            >
              {words.look}
            </Button>
          )}
        </div>
      }
    >
      {sentence}
    </Notice>
  );
}
