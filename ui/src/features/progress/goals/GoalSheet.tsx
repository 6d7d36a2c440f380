/** Beside the list: a new goal, or one of them with its steps, what moved, where it stands and its history. */
import { useState } from 'react';

import type { GoalItem } from '@/bindings/GoalItem';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { GoalForm } from './GoalForm';
import { GoalView } from './GoalView';

export type GoalAsked = { ask: 'add' } | { ask: 'open'; goalId: string } | { ask: 'edit'; goalId: string };

export interface GoalSheetProps {
  personId: string;
  goals: readonly GoalItem[];
  asked: GoalAsked | null;
  onAsk: (next: GoalAsked | null) => void;
}

export function GoalSheet({ personId, goals, asked, onAsk }: GoalSheetProps) {
  const words = useMessages().progress.goals;
  // While the sheet slides away it still shows what it showed.
  const [shown, setShown] = useState<GoalAsked>({ ask: 'add' });
  if (asked !== null && asked !== shown) setShown(asked);
  const now = asked ?? shown;
  const goal = now.ask === 'add' ? undefined : goals.find(({ id }) => id === now.goalId);
  const close = () => onAsk(null);
  return (
    <SideSheet
      opened={asked !== null}
      onClose={close}
      title={{ add: words.new, open: words.sheet, edit: words.edit }[now.ask]}
      {...(now.ask === 'edit' ? { sentence: words.editHelp } : {})}
    >
      {now.ask === 'add' && <GoalForm personId={personId} onDone={close} />}
      {now.ask === 'open' && goal !== undefined && (
        <GoalView key={goal.id} goal={goal} onEdit={() => onAsk({ ask: 'edit', goalId: goal.id })} />
      )}
      {now.ask === 'edit' && goal !== undefined && (
        <GoalForm
          key={goal.id}
          personId={personId}
          goal={goal}
          onDone={() => onAsk({ ask: 'open', goalId: goal.id })}
        />
      )}
    </SideSheet>
  );
}
