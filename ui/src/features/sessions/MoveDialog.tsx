/**
 * Moving a session, after a drag or typed: what the policy says of it, what the new time meets, and whether a late move
 * is allowed or counted as late. The same dialog for mouse and keyboard.
 */
import { Radio, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';

import type { AskedBy } from '@/bindings/AskedBy';
import type { MovePreview } from '@/bindings/MovePreview';
import type { MoveSession } from '@/bindings/MoveSession';
import type { SessionItem } from '@/bindings/SessionItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Form } from '@/components/Form';
import { FormField } from '@/components/FormField';
import { MinutesInput } from '@/components/MinutesInput';
import { Remarks } from '@/components/Remarks';
import { WhenFields } from '@/components/WhenFields';
import { useMessages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useAct, useRead } from '@/rpc/query';
import { Follows } from '@/components/Follows';
import classes from './MoveDialog.module.css';

const pause = 150;

export interface MoveDialogProps {
  sessionId: string;
  start?: string;
  minutes?: number;
  onClose: () => void;
}

export function MoveDialog({ sessionId, start, minutes, onClose }: MoveDialogProps) {
  const detail = useRead('sessions.open', { sessionId });
  if (detail === undefined) return null;
  return (
    <Decide
      session={detail.item}
      start={start ?? detail.item.start}
      length={minutes ?? detail.item.bookedMinutes}
      onClose={onClose}
    />
  );
}

interface DecideProps {
  session: SessionItem;
  start: string;
  length: number;
  onClose: () => void;
}

function Decide({ session, start, length, onClose }: DecideProps) {
  const { moving: words, minutes: lengthWord } = useMessages().sessions;
  const [day, setDay] = useState<string | null>(start.slice(0, 10));
  const [time, setTime] = useState(start.slice(11, 16));
  const [minutes, setMinutes] = useState<number | null>(length);
  const [askedBy, setAskedBy] = useState<AskedBy>('client');
  const [treatAsLate, setTreatAsLate] = useState(false);
  const move = useAct('sessions.move');

  const request = useMemo<MoveSession | null>(
    () =>
      day === null || time === ''
        ? null
        : {
            sessionId: session.id,
            localStart: `${day}T${time}`,
            askedBy,
            treatAsLate,
            ...(minutes === null || minutes === session.bookedMinutes ? {} : { minutes }),
          },
    [session, day, time, minutes, askedBy, treatAsLate],
  );
  const [asked] = useDebouncedValue(request, pause);
  const preview = usePreview('sessions.preview_move', asked);
  const late = preview.answer?.ifLate ?? null;

  const confirm = async () => {
    if (request === null) return;
    const result = await move.run({ ...request, treatAsLate: treatAsLate && late !== null });
    if (result.ok) onClose();
  };

  return (
    <DecisionDialog
      opened
      question={words.question(session.personName)}
      yes={treatAsLate && late !== null ? words.yesLate : words.yes}
      busy={move.busy || request === null || preview.error !== null}
      onYes={() => void confirm()}
      onNo={onClose}
      consequence={
        <div className={classes.fields}>
          <Form onSave={() => void confirm()}>
            <WhenFields day={day} time={time} onDay={setDay} onTime={setTime}>
              <MinutesInput label={lengthWord} value={minutes} onChange={setMinutes} />
            </WhenFields>
            <FormField label={words.askedBy}>
              <SegmentedControl
                aria-label={words.askedBy}
                data={(['client', 'coach'] as const).map((value) => ({ value, label: words.asked[value] }))}
                value={askedBy}
                onChange={setAskedBy}
              />
            </FormField>
            <WhatItMeans preview={preview.answer} error={preview.error} />
            {late !== null && (
              <FormField label={words.lateQuestion}>
                <Radio.Group
                  aria-label={words.lateQuestion}
                  value={treatAsLate ? 'treat' : 'allow'}
                  onChange={(value) => setTreatAsLate(value === 'treat')}
                >
                  <Radio value="allow" label={words.late.allow} />
                  <Radio value="treat" label={words.late.treat} />
                </Radio.Group>
              </FormField>
            )}
            {late !== null && treatAsLate && <Follows title={words.lateFollows} sentences={late.sentences} />}
          </Form>
        </div>
      }
    />
  );
}

function WhatItMeans({
  preview,
  error,
}: {
  preview: MovePreview | undefined;
  error: ReturnType<typeof usePreview>['error'];
}) {
  const words = useMessages().sessions;
  return (
    <>
      <Follows
        title={words.outcome.effects}
        sentences={preview === undefined ? undefined : [preview.sentence]}
        error={error}
      />
      <Remarks label={words.booking.foreseen} remarks={preview?.remarks ?? []} />
    </>
  );
}
