/**
 * Tells the core when something beyond this computer may be looked at while a practice is open: the occasions are told
 * here, and the core alone decides whether anything is due. Silent: how it went stands with each connection.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';

import type { Topic } from '@/bindings/Topic';
import { asRpcError } from '@/rpc/errors';
import { showFailure } from '@/rpc/failures';
import { dropTouched } from '@/rpc/query';
import { onTouched } from '@/rpc/touched';

const aMinute = 60_000;
/** Several changes in a row are one occasion. */
const afterChange = 3_000;

/** A trigger of its own, or one that everything knows. */
type Told<Trigger extends string> = Trigger | 'started' | 'timer' | 'changed';

export interface Occasions<Trigger extends string> {
  /** How many are connected; not known yet where it is nothing. */
  connected: number | undefined;
  tell: (trigger: Told<Trigger>) => Promise<{ touched: readonly Topic[] }>;
  /** What it is when the window is looked at again. */
  seen: Trigger | 'timer';
  /** What it is as soon as its own screen is looked at; nothing while another one is. */
  shown?: Trigger | null;
  /** Whose changes may have to be said beyond. */
  concerns: readonly Topic[];
}

export function useOccasions<Trigger extends string>(occasions: Occasions<Trigger>): void {
  const { connected, shown = null } = occasions;
  const client = useQueryClient();
  const isAny = connected !== undefined && connected > 0;
  const begun = useRef(false);
  const running = useRef(false);
  /** What must not get lost behind what goes on. */
  const waiting = useRef(new Set<Told<Trigger>>());
  const gone = useRef(false);
  /** What is changed by a run itself is no occasion for another. */
  const telling = useRef(false);

  const run = useEffectEvent(async (trigger: Told<Trigger>) => {
    waiting.current.add(trigger);
    if (running.current) return;
    running.current = true;
    for (const now of waiting.current) {
      waiting.current.delete(now);
      if (gone.current) break;
      try {
        const { touched } = await occasions.tell(now);
        telling.current = true;
        const dropped = dropTouched(client, touched);
        telling.current = false;
        await dropped;
      } catch (cause) {
        const error = asRpcError(cause);
        if (error.presentation === 'gate') showFailure(error, client);
      }
    }
    running.current = false;
  });

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // Only what was there when the practice was opened: whoever connects something looks at it at once.
  const open = useEffectEvent((known: number) => {
    if (begun.current) return;
    begun.current = true;
    if (known > 0) void run('started');
  });
  useEffect(() => {
    if (connected !== undefined) open(connected);
  }, [connected]);

  useEffect(() => {
    if (isAny && shown !== null) void run(shown);
  }, [isAny, shown]);

  // A look and a minute come again by themselves: what goes on now is as good.
  const passes = useEffectEvent((trigger: Told<Trigger>) => {
    if (document.visibilityState === 'visible' && !running.current) void run(trigger);
  });
  const lookedAt = useEffectEvent(() => passes(occasions.seen));
  const changed = useEffectEvent(
    (touched: readonly Topic[]) =>
      !telling.current && touched.some((topic) => occasions.concerns.includes(topic)),
  );
  useEffect(() => {
    if (!isAny) return;
    const whenSeen = () => lookedAt();
    const each = window.setInterval(() => passes('timer'), aMinute);
    let later: number | undefined;
    const leave = onTouched((touched) => {
      if (!changed(touched)) return;
      window.clearTimeout(later);
      later = window.setTimeout(() => void run('changed'), afterChange);
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
