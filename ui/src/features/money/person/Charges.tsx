/** What waits for an invoice: a charge is added by hand, or taken back before it stands on one. */
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import type { ChargeItem } from '@/bindings/ChargeItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { ChargeRows } from '../ChargeRows';
import { ChargeSheet } from './ChargeSheet';
import type { PersonOfMoney } from './PersonMoney';

export function Charges({ person, charges }: { person: PersonOfMoney; charges: readonly ChargeItem[] }) {
  const words = useMessages().money.person;
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ChargeItem | null>(null);
  return (
    <Section
      title={words.charges}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {words.addCharge}
        </Button>
      }
    >
      {charges.length === 0 ? (
        <p className="muted">{words.noCharges}</p>
      ) : (
        <ChargeRows
          framed
          charges={charges}
          act={(charge) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeCharge(charge.description)}
              onClick={() => setRemoving(charge)}
            >
              <IconTrash size="1rem" stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          )}
        />
      )}
      {adding && <ChargeSheet person={person} onClose={() => setAdding(false)} />}
      {removing !== null && <Remove charge={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function Remove({ charge, onClose }: { charge: ChargeItem; onClose: () => void }) {
  const words = useMessages().money.person;
  const remove = useAct('charges.remove');
  const yes = async () => {
    await remove.run({ chargeId: charge.id });
    onClose();
  };
  return (
    <DecisionDialog
      opened
      question={words.removeChargeQuestion}
      consequence={words.removeChargeConsequence(charge.description)}
      yes={words.removeChargeYes}
      busy={remove.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
