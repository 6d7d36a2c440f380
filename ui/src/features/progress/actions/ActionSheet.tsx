/** The one sheet beside the commitments: agreeing, changing, carrying, saying what became of it. */
import { useState } from 'react';

import type { ActionItem } from '@/bindings/ActionItem';
import type { ActionStatus } from '@/bindings/ActionStatus';
import { DecisionDialog } from '@/components/DecisionDialog';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { ActionForm } from './ActionForm';
import { CarryForm } from './CarryForm';
import { SayForm } from './SayForm';

export type ActionAsked =
  | { ask: 'add' }
  | { ask: 'edit'; action: ActionItem }
  | { ask: 'carry'; action: ActionItem }
  | { ask: 'say'; action: ActionItem; status: ActionStatus };

export interface ActionSheetProps {
  personId: string;
  asked: ActionAsked | null;
  onClose: () => void;
}

export function ActionSheet({ personId, asked, onClose }: ActionSheetProps) {
  const words = useMessages().progress.actions;
  // While the sheet slides away it still shows what it showed.
  const [shown, setShown] = useState<ActionAsked>({ ask: 'add' });
  const [removing, setRemoving] = useState(false);
  const remove = useAct('actions.remove');
  if (asked !== null && asked !== shown) setShown(asked);
  const now = asked ?? shown;

  const yes = async (actionId: string) => {
    setRemoving(false);
    onClose();
    await remove.run({ actionId });
  };

  return (
    <>
      <SideSheet
        opened={asked !== null}
        onClose={onClose}
        title={{ add: words.new, edit: words.edit, carry: words.carryTitle, say: words.sayTitle }[now.ask]}
        {...(now.ask === 'carry' || now.ask === 'say' ? { sentence: now.action.details.title } : {})}
      >
        {now.ask === 'add' && <ActionForm personId={personId} onDone={onClose} />}
        {now.ask === 'edit' && (
          <ActionForm
            key={now.action.id}
            personId={personId}
            action={now.action}
            onRemove={() => setRemoving(true)}
            onDone={onClose}
          />
        )}
        {now.ask === 'carry' && <CarryForm key={now.action.id} action={now.action} onDone={onClose} />}
        {now.ask === 'say' && (
          <SayForm key={now.action.id} action={now.action} status={now.status} onDone={onClose} />
        )}
      </SideSheet>
      {now.ask === 'edit' && (
        <DecisionDialog
          opened={removing}
          question={words.removeQuestion}
          consequence={words.removeConsequence}
          yes={words.remove}
          onYes={() => void yes(now.action.id)}
          onNo={() => setRemoving(false)}
        />
      )}
    </>
  );
}
