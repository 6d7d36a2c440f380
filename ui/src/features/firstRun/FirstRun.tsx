/** From nothing to a practice that is set up: what each step has learned is kept here until the last one sends it. */
import { useState } from 'react';

import type { Answer, Request } from '@/rpc/call';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { AboutYou } from './AboutYou';
import type { FileActs } from './files';
import { HowYouWork } from './HowYouWork';
import { LockIt } from './LockIt';
import { RecoveryKit } from './RecoveryKit';
import type { Step } from './steps';
import { WhatYouOffer } from './WhatYouOffer';

type SetUp = Request<'practice.setUp'>;

export interface FirstRunProps {
  files: FileActs;
  onDone: () => void;
  /** Only before the practice exists; afterwards it is to be finished. */
  onLeave: () => void;
}

export function FirstRun({ files, onDone, onLeave }: FirstRunProps) {
  const [step, setStep] = useState<Step>('lock');
  const [kit, setKit] = useState<Answer<'practice.create'> | null>(null);
  const [about, setAbout] = useState<SetUp['about'] | null>(null);
  const [policy, setPolicy] = useState<string | null>(null);
  const setUp = useAct('practice.setUp');
  const practiceChanged = usePracticeChanged();

  if (step === 'lock' || kit === null) {
    return (
      <LockIt
        onLeave={onLeave}
        onLocked={(made) => {
          setKit(made);
          setStep('kit');
        }}
      />
    );
  }
  if (step === 'kit') return <RecoveryKit kit={kit} files={files} onSafe={() => setStep('about')} />;
  if (step === 'about' || about === null) {
    return (
      <AboutYou
        known={about}
        onNext={(told) => {
          setAbout(told);
          setStep('policy');
        }}
      />
    );
  }
  if (step === 'policy' || policy === null) {
    return (
      <HowYouWork
        chosen={policy}
        onBack={() => setStep('about')}
        onNext={(preset) => {
          setPolicy(preset);
          setStep('offers');
        }}
      />
    );
  }
  return (
    <WhatYouOffer
      currency={about.currency}
      busy={setUp.busy}
      refusal={setUp.error?.presentation === 'field' ? setUp.error.message : null}
      onBack={() => setStep('policy')}
      onDone={async (offers) => {
        const { ok } = await setUp.run({ about, policyPreset: policy, offers });
        if (!ok) return;
        await practiceChanged();
        onDone();
      }}
    />
  );
}
