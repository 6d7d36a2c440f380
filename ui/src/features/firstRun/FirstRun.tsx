/**
 * From nothing to a practice that is set up: what each step has learned is kept here until the last one sends it. Left
 * after the passphrase, it goes on where the core says it stands.
 */
import { useState } from 'react';

import type { Answer } from '@/rpc/call';
import type { RpcError } from '@/rpc/errors';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { asSent, type About } from './about';
import { AboutYou } from './AboutYou';
import type { FileActs } from './files';
import { HowYouWork, type Preset } from './HowYouWork';
import { KitOf } from './KitOf';
import { LaterContext } from './later';
import { LockIt } from './LockIt';
import { concernsAbout } from './refusals';
import type { Step } from './steps';
import { WhatYouOffer, type Choices } from './WhatYouOffer';

export interface FirstRunProps {
  /** Where the core said it stands when the coach came here. */
  begun: Answer<'practice.status'>;
  files: FileActs;
  onDone: () => void;
  /** Only before the practice exists. */
  onLeave: () => void;
  /** The practice exists: it is locked, and this goes on when it is opened again. */
  onLater: () => void;
}

export function FirstRun({ begun, files, onDone, onLeave, onLater }: FirstRunProps) {
  const [step, setStep] = useState<Step>(firstStep(begun));
  const [kit, setKit] = useState<Answer<'practice.create'> | null>(null);
  const [about, setAbout] = useState<About | null>(null);
  const [policy, setPolicy] = useState<Preset | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [refused, setRefused] = useState<RpcError | null>(null);
  const setUp = useAct('practice.set_up');
  const practiceChanged = usePracticeChanged();

  const open = async (
    told: About,
    policyPreset: Preset,
    offers: Parameters<typeof setUp.run>[0]['offers'],
  ) => {
    const outcome = await setUp.run({ about: asSent(told), policyPreset, offers });
    if (outcome.ok) {
      await practiceChanged();
      onDone();
      return;
    }
    setRefused(outcome.error);
    // What only the core can judge, an account number say, is put right where it was typed.
    if (concernsAbout(outcome.error)) setStep('about');
  };

  return <LaterContext value={step === 'lock' ? null : onLater}>{page()}</LaterContext>;

  function page() {
    if (step === 'lock') {
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
    if (step === 'kit') return <KitOf made={kit} files={files} onSafe={() => setStep('about')} />;
    if (step === 'about' || about === null) {
      return (
        <AboutYou
          known={about}
          refused={refused}
          onNext={(told) => {
            setAbout(told);
            setRefused(null);
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
        choices={choices}
        onChoices={setChoices}
        busy={setUp.busy}
        refused={refused}
        onBack={() => setStep('policy')}
        onDone={(offers) => void open(about, policy, offers)}
      />
    );
  }
}

function firstStep({ state, recoveryKitConfirmed }: Answer<'practice.status'>): Step {
  if (state !== 'unfinished') return 'lock';
  return recoveryKitConfirmed ? 'about' : 'kit';
}
