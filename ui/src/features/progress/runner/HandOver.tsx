/** The session check in the client's hands: four questions, nothing else, and a thank-you. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal } from '@/components/Form';
import { useMessages } from '@/messages';
import { Questions } from './Questions';
import classes from './Runner.module.css';
import { Stage } from './Stage';
import { useMeasure, type MeasureInput } from './useMeasure';

export interface HandOverProps extends MeasureInput {
  question: string | undefined;
  onClose: () => void;
}

export function HandOver({ question, onClose, ...input }: HandOverProps) {
  const { handOver, ends, notNow } = useMessages().progress.runner;
  const [thanked, setThanked] = useState(false);
  const { form, keep, busy } = useMeasure(input);
  const done = async () => {
    if ((await keep()) !== null) setThanked(true);
  };
  if (thanked) {
    return (
      <Stage handedOver title={handOver.thanks} onClose={onClose}>
        <div className={classes.thanks} role="status">
          <p className={classes.lead}>{handOver.thanksSentence}</p>
          <Button variant="default" onClick={onClose} data-autofocus>
            {handOver.back}
          </Button>
        </div>
      </Stage>
    );
  }
  return (
    <Stage handedOver title={handOver.title} onClose={onClose}>
      <p className={classes.lead}>{question ?? handOver.sentence}</p>
      <Form label={handOver.title} onSave={() => void done()}>
        <div className={classes.single}>
          <Questions items={input.items} form={form} ends={ends} onLast={() => void done()} />
          <FormRefusal form={form} />
          <div className={classes.acts}>
            <Button type="submit" size="md" disabled={busy}>
              {handOver.done}
            </Button>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {notNow}
            </Button>
          </div>
        </div>
      </Form>
    </Stage>
  );
}
