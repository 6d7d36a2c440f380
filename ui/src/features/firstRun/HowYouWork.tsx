/** The cancellation policy, chosen by reading the sentence that the client will read. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';

import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useRead } from '@/rpc/query';
import classes from './HowYouWork.module.css';
import { StepActs, StepPage } from './StepPage';

export type Preset = Answer<'practice.policy_presets'>[number]['id'];

export interface HowYouWorkProps {
  chosen: Preset | null;
  onBack: () => void;
  onNext: (preset: Preset) => void;
}

export function HowYouWork({ chosen, onBack, onNext }: HowYouWorkProps) {
  const messages = useMessages();
  const words = messages.firstRun.policy;
  const presets = useRead('practice.policy_presets', null) ?? [];
  const [picked, setPicked] = useState(chosen);
  const preset = picked ?? presets.find(({ suggested }) => suggested)?.id;
  return (
    <StepPage step="policy" sentence={words.sentence}>
      <Radio.Group
        value={preset ?? ''}
        onChange={(id) => setPicked(presets.find((choice) => choice.id === id)?.id ?? null)}
        aria-label={words.choose}
      >
        <div className={classes.presets}>
          {presets.map(({ id, name, clientSentence }) => (
            <Radio.Card key={id} value={id} className={classes.preset ?? ''} aria-label={name}>
              <Radio.Indicator className={classes.sign ?? ''} />
              <div>
                <p className={classes.name}>{name}</p>
                <p className="client-words">{clientSentence}</p>
              </div>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <StepActs
        back={
          <Button variant="subtle" color="gray" onClick={onBack}>
            {messages.acts.back}
          </Button>
        }
      >
        <Button onClick={() => preset !== undefined && onNext(preset)} disabled={preset === undefined}>
          {messages.acts.next}
        </Button>
      </StepActs>
    </StepPage>
  );
}
