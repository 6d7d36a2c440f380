/** What can be done with a refund: one that was not sent is withdrawn, one that did not go through is put away. */
import { Button } from '@mantine/core';

import type { RefundItem } from '@/bindings/RefundItem';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';

export function PutBack({ refund }: { refund: RefundItem }) {
  const words = useMessages().paying;
  const withdraw = useAct('paying.withdraw_refund');
  const { id: refundRequestId, standing, sentence } = refund;
  if (standing !== 'queued' && standing !== 'failed') return null;
  const label = words.payingBack[standing === 'queued' ? 'withdraw' : 'putAway'];
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      disabled={withdraw.busy}
      aria-label={words.page.of(label, sentence)}
      onClick={() => void withdraw.run({ refundRequestId })}
    >
      {label}
    </Button>
  );
}
