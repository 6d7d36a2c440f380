/** The trash beside a payment, and the one question before it goes. */
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import { DecisionDialog } from '@/components/DecisionDialog';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function RemovePayment({ paymentId, receivedOn }: { paymentId: string; receivedOn: string }) {
  const words = useMessages().money.removePayment;
  const { locale } = useFormat();
  const [asking, setAsking] = useState(false);
  const remove = useAct('payments.remove');
  const yes = async () => {
    await remove.run({ paymentId });
    setAsking(false);
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.of(formatDay(receivedOn, 'short', locale))}
        onClick={() => setAsking(true)}
      >
        <IconTrash size="1rem" stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <DecisionDialog
        opened={asking}
        question={words.question}
        consequence={words.consequence}
        yes={words.yes}
        busy={remove.busy}
        onYes={() => void yes()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
