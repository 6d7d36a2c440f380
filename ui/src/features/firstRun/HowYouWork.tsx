/** The cancellation policy, chosen by reading the sentence that the client will read. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';

import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './HowYouWork.module.css';
import { StepActs, StepPage } from './StepPage';

export interface HowYouWorkProps {
  chosen: string | null;
  onBack: () => void;
  onNext: (preset: string) => void;
}

export function HowYouWork({ chosen, onBack, onNext }: HowYouWorkProps) {
  const messages = useMessages();
  const words = messages.firstRun.policy;
  const presets = useRead('practice.policyPresets', null) ?? [];
  const [picked, setPicked] = useState(chosen);
  const preset = picked ?? presets.find(({ id }) => id === 'standard')?.id ?? presets[0]?.id ?? '';
  return (
    <StepPage step="policy" sentence={words.sentence}>
      <Radio.Group value={preset} onChange={setPicked} aria-label={words.choose}>
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
        <Button onClick={() => onNext(preset)} disabled={preset === ''}>
          {messages.acts.next}
        </Button>
      </StepActs>
    </StepPage>
  );
}
