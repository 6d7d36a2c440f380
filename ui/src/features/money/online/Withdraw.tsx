/** Takes a link back after one question. Only what can still be paid on has one. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { PayKind } from '@/bindings/PayKind';
import type { RequestItem } from '@/bindings/RequestItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function Withdraw({ request, kind }: { request: RequestItem; kind: PayKind | undefined }) {
  const words = useMessages().paying.requests;
  const [asked, setAsked] = useState(false);
  const withdraw = useAct('paying.withdraw');
  const { id: requestId, mayWithdraw, number } = request;
  if (!mayWithdraw) return null;
  const yes = async () => {
    await withdraw.run({ requestId });
    setAsked(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={words.withdrawOf(number)}
        onClick={() => setAsked(true)}
      >
        {words.withdraw}
      </Button>
      <DecisionDialog
        opened={asked}
        question={words.withdrawing(number)}
        consequence={words.consequence[kind === 'template' ? 'template' : 'key']}
        yes={words.withdraw}
        busy={withdraw.busy}
        onYes={() => void yes()}
        onNo={() => setAsked(false)}
      />
    </>
  );
}
