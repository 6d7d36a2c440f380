/**
 * Keeps connected calendars in step while a practice is open: the occasions are told here, and the core alone decides
 * whether anything is due. Silent: how it went stands with each account.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';

import type { Trigger } from '@/bindings/Trigger';
import { send } from '@/rpc/call';
import { asRpcError } from '@/rpc/errors';
import { showFailure } from '@/rpc/failures';
import { dropTouched, useReadIfPossible } from '@/rpc/query';
import { onTouched } from '@/rpc/touched';

const aMinute = 60_000;
/** Several changes in a row are one occasion. */
const afterChange = 3_000;

export function useKeepingInStep(): void {
  const client = useQueryClient();
  const accounts = useReadIfPossible('calendars.accounts', null)?.accounts.length;
  const isAny = accounts !== undefined && accounts > 0;
  const begun = useRef(false);
  const running = useRef(false);
  const changedMeanwhile = useRef(false);
  const gone = useRef(false);

  const keep = useEffectEvent(async (trigger: Trigger) => {
    if (running.current) {
      changedMeanwhile.current ||= trigger === 'changed';
      return;
    }
    running.current = true;
    let next: Trigger | null = trigger;
    while (next !== null) {
      try {
        const { touched } = await send('calendars.keep_in_step', { trigger: next });
        await dropTouched(client, touched);
      } catch (cause) {
        const error = asRpcError(cause);
        if (error.presentation === 'gate') showFailure(error, client);
      }
      next = changedMeanwhile.current && !gone.current ? 'changed' : null;
      changedMeanwhile.current = false;
    }
    running.current = false;
  });

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // Only what was there when the practice was opened: whoever connects a calendar looks at it at once.
  const open = useEffectEvent((known: number) => {
    if (begun.current) return;
    begun.current = true;
    if (known > 0) void keep('started');
  });
  useEffect(() => {
    if (accounts !== undefined) open(accounts);
  }, [accounts]);

  useEffect(() => {
    if (!isAny) return;
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void keep('focused');
    };
    const each = window.setInterval(() => {
      if (document.visibilityState === 'visible') void keep('timer');
    }, aMinute);
    let later: number | undefined;
    const leave = onTouched((touched) => {
      if (!touched.includes('sessions') && !touched.includes('groups')) return;
      window.clearTimeout(later);
      later = window.setTimeout(() => void keep('changed'), afterChange);
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
