/** What stands around the fields of every way to connect: what to have at hand, and why it did not come about. */
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';

export function Before({ needs }: { needs: string }) {
  return <p>{needs}</p>;
}

/** A wrong field is said beside it. */
export function Failed({ error }: { error: RpcError | null }) {
  const words = useMessages().failures;
  if (error?.presentation !== 'notice') return null;
  return (
    <Notice tone="soon" announced>
      {error.message === '' ? words.unexpected : error.message}
    </Notice>
  );
}
