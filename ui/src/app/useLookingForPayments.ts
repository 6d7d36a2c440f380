/**
 * Looks for online payments while a practice is open: the occasions are told here, and the core alone decides whether
 * anybody is asked. Silent: what came stands where money is looked at.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';

import type { PayTrigger } from '@/bindings/PayTrigger';
import { send } from '@/rpc/call';
import { asRpcError } from '@/rpc/errors';
import { showFailure } from '@/rpc/failures';
import { dropTouched, useReadIfPossible } from '@/rpc/query';
import { onTouched } from '@/rpc/touched';

const aMinute = 60_000;
/** Several changes in a row are one occasion. */
const afterChange = 3_000;

export function useLookingForPayments(isMoneyShown: boolean): void {
  const client = useQueryClient();
  const providers = useReadIfPossible('paying.overview', null)?.providers.length;
  const isAny = providers !== undefined && providers > 0;
  const begun = useRef(false);
  const running = useRef(false);
  const next = useRef<PayTrigger | null>(null);
  const gone = useRef(false);
  /** What this look itself has changed is no occasion for another. */
  const telling = useRef(false);

  const look = useEffectEvent(async (trigger: PayTrigger) => {
    // The timer comes again by itself; what else happens meanwhile is looked at afterwards.
    if (running.current) {
      if (trigger !== 'timer') next.current = trigger;
      return;
    }
    running.current = true;
    let now: PayTrigger | null = trigger;
    while (now !== null) {
      try {
        const { touched } = await send('paying.check', { trigger: now, saving: savesData() });
        telling.current = true;
        const dropped = dropTouched(client, touched);
        telling.current = false;
        await dropped;
      } catch (cause) {
        const error = asRpcError(cause);
        if (error.presentation === 'gate') showFailure(error, client);
      }
      now = gone.current ? null : next.current;
      next.current = null;
    }
    running.current = false;
  });

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const open = useEffectEvent((known: number) => {
    if (begun.current) return;
    begun.current = true;
    if (known > 0) void look('started');
  });
  useEffect(() => {
    if (providers !== undefined) open(providers);
  }, [providers]);

  useEffect(() => {
    if (isAny && isMoneyShown) void look('shown');
  }, [isAny, isMoneyShown]);

  const seen = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void look(isMoneyShown ? 'shown' : 'timer');
  });
  useEffect(() => {
    if (!isAny) return;
    const whenSeen = () => seen();
    const each = window.setInterval(() => {
      if (document.visibilityState === 'visible') void look('timer');
    }, aMinute);
    let later: number | undefined;
    const leave = onTouched((touched) => {
      if (telling.current || !touched.includes('money')) return;
      window.clearTimeout(later);
      later = window.setTimeout(() => void look('changed'), afterChange);
    });
    window.addEventListener('focus', whenSeen);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      leave();
      window.clearInterval(each);
      window.clearTimeout(later);
      window.removeEventListener('focus', whenSeen);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [isAny]);
}

/** Whether this computer is told to spare its network; not every web view knows. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}
