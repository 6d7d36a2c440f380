/** The rules for new engagements, chosen by reading the sentence that the client will read. */
import { Radio } from '@mantine/core';

import type { Practice } from '@/bindings/Practice';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useRead } from '@/rpc/query';
import classes from './PolicySection.module.css';
import { PracticeFormFrame } from './PracticeFormFrame';
import { usePracticeForm } from './usePracticeForm';

export function PolicySection() {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => <Choices practice={practice} />}
    </Read>
  );
}

function Choices({ practice }: { practice: Practice }) {
  const messages = useMessages();
  const words = messages.settings.policy;
  const acts = usePracticeForm(practice);
  const presets = useRead('practice.policy_presets', null) ?? [];
  return (
    <PracticeFormFrame {...acts} label={messages.settings.sections.policy}>
      <p className="muted">{words.sentence}</p>
      <Radio.Group
        aria-label={words.choose}
        value={acts.form.values.practice.policy.preset}
        onChange={(id) => {
          const policy = presets.find((choice) => choice.id === id)?.policy;
          if (policy !== undefined) acts.form.setFieldValue('practice.policy', policy);
        }}
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
    </PracticeFormFrame>
  );
}
