import { useState, type ReactNode } from 'react';

import { Page } from '@/components/Page';
import { DefinitionForm } from '@/features/progress/measures/DefinitionForm';
import { GoalView } from '@/features/progress/goals/GoalView';
import { Runner } from '@/features/progress/runner/Runner';
import { instruments, shippedInstruments } from './instruments';
import { goals, measured } from './progressData';

const nothing = () => undefined;

function Run({ kind }: { kind: string }) {
  const instrument = instruments.find((each) => each.kind === kind);
  const [open, setOpen] = useState(true);
  if (instrument === undefined || !open) return <Page title="Done">{null}</Page>;
  return (
    <Runner
      personId="anna"
      instrument={instrument}
      progress={measured.find(({ instrumentId }) => instrumentId === instrument.id)}
      onClose={() => setOpen(false)}
    />
  );
}

function Define({ kind }: { kind: string }) {
  const shipped = shippedInstruments.find((each) => each.kind === kind);
  const instrument = instruments.find((each) => each.kind === kind);
  if (shipped === undefined || instrument === undefined) return null;
  return (
    <Page title="Change the questions" width="reading">
      <DefinitionForm personId="anna" shipped={shipped} instrument={instrument} onDone={nothing} />
    </Page>
  );
}

function Goal() {
  const [goal] = goals;
  return (
    <Page title="Goal" width="reading">
      {goal !== undefined && <GoalView goal={goal} onEdit={nothing} />}
    </Page>
  );
}

export const progressPages: Record<string, () => ReactNode> = {
  goal: () => <Goal />,
  'runner-wheel': () => <Run kind="wheel" />,
  'runner-check': () => <Run kind="check" />,
  'runner-levels': () => <Run kind="attainment" />,
  'runner-pulse': () => <Run kind="pulse" />,
  'runner-stakeholders': () => <Run kind="stakeholder" />,
  'define-wheel': () => <Define kind="wheel" />,
  'define-levels': () => <Define kind="attainment" />,
};
