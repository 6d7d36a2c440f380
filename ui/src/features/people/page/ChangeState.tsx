/** The question before an engagement goes on, rests or ends, with room for the reason. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';

import type { EngagementDetail } from '@/bindings/EngagementDetail';
import type { EngagementState } from '@/bindings/EngagementState';
import { DecisionDialog } from '@/components/DecisionDialog';
import { useMessages, type Messages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './EngagementTab.module.css';

export interface ChangeStateProps {
  engagement: EngagementDetail;
  /** Nothing while nobody asks. */
  to: EngagementState | null;
  onClose: () => void;
}

type Words = Messages['person']['engagement'];

/** What a step is called: going on after a rest is another one than beginning. */
export function turnOf({ state }: EngagementDetail, to: EngagementState, words: Words) {
  return state === 'paused' && to === 'active' ? words.resume : words.turns[to];
}

export function ChangeState({ engagement, to, onClose }: ChangeStateProps) {
  const words = useMessages().person.engagement;
  const change = useAct('engagements.change_state');
  const [reason, setReason] = useState('');
  // While the dialog fades out it still says what it said.
  const [asked, setAsked] = useState<EngagementState>('active');
  if (to !== null && to !== asked) setAsked(to);
  const turn = turnOf(engagement, to ?? asked, words);

  const yes = async () => {
    if (to === null) return;
    const outcome = await change.run({
      engagementId: engagement.id,
      state: to,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    if (outcome.ok) setReason('');
    onClose();
  };

  return (
    <DecisionDialog
      opened={to !== null}
      question={turn.question}
      consequence={
        <div className={classes.turn}>
          <p>
            {turn.consequence} {words.undoable}
          </p>
          <Textarea
            label={words.reason}
            description={words.reasonHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
      }
      yes={turn.act}
      busy={change.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
