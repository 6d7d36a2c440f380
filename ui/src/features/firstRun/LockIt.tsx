/** Choosing the passphrase: five suggested words first, strength in words, no rules to satisfy. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { useMessages } from '@/messages';
import type { Answer } from '@/rpc/call';
import { useAct } from '@/rpc/query';
import { usePassphraseStrength } from '@/rpc/usePassphraseStrength';
import { FiveWords } from './FiveWords';
import classes from './LockIt.module.css';
import { StepActs, StepPage } from './StepPage';

export interface LockItProps {
  onLocked: (kit: Answer<'practice.create'>) => void;
  onLeave: () => void;
}

export function LockIt({ onLocked, onLeave }: LockItProps) {
  const messages = useMessages();
  const words = messages.firstRun.lock;
  const create = useAct('practice.create');
  const [visible, setVisible] = useState(false);
  const [used, setUsed] = useState<string | null>(null);
  const form = useIssueForm({
    initialValues: { passphrase: '', again: '' },
    validate: { again: (again, { passphrase }) => (again === passphrase ? null : words.differs) },
  });
  const { passphrase } = form.values;
  const strength = usePassphraseStrength(passphrase);

  const use = (fiveWords: string) => {
    form.setValues({ passphrase: fiveWords, again: fiveWords });
    form.clearErrors();
    setVisible(true);
    setUsed(fiveWords);
  };
  const lock = async () => {
    if (form.validate().hasErrors) return;
    const outcome = await form.send(create.run({ passphrase }));
    if (outcome.ok) onLocked(outcome.data);
  };

  return (
    <StepPage step="lock" sentence={words.sentence}>
      <FiveWords used={used !== null && used === passphrase} onUse={use} />
      <Form onSave={() => void lock()}>
        <p className={classes.own}>{words.own}</p>
        <PassphraseInput
          label={words.passphrase}
          autoFocus
          visible={visible}
          onVisibilityChange={setVisible}
          {...form.getInputProps('passphrase')}
        />
        <Strength strength={strength} />
        <PassphraseInput
          label={words.again}
          visible={visible}
          onVisibilityChange={setVisible}
          {...form.getInputProps('again')}
        />
        <p className="muted small">{words.layout}</p>
        <FormRefusal form={form} />
        <StepActs
          back={
            <Button variant="subtle" color="gray" onClick={onLeave}>
              {messages.firstRun.leave}
            </Button>
          }
        >
          <Button type="submit" disabled={create.busy || !(strength?.ok ?? false)}>
            {create.busy ? words.locking : words.next}
          </Button>
        </StepActs>
      </Form>
    </StepPage>
  );
}

function Strength({ strength }: { strength: Answer<'practice.strength'> | null }) {
  return (
    <div className={classes.strength} role="status">
      <span className={classes.meter} data-score={strength?.score ?? 0} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span className={classes.sentence}>{strength?.sentence}</span>
    </div>
  );
}
