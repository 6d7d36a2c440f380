/** Looks at an account a moment after the coach chose how it is used; several choices in a row are looked at once. */
import { useRef } from 'react';

import { useAct } from '@/rpc/query';

const pause = 1_200;
/** Another look is under way: it began before the choice, so this one comes after it. */
const untilItEnds = 3_000;
const mostTries = 5;

export function useLookSoon(): (accountId: string) => void {
  const step = useAct('calendars.keep_in_step', { inPlace: true });
  const waiting = useRef(new Map<string, number>());
  const look = async (accountId: string, tries: number) => {
    const outcome = await step.run({ trigger: 'asked', accountId });
    if (!outcome.ok && outcome.error.wire.code === 'refused' && tries > 1)
      window.setTimeout(() => void look(accountId, tries - 1), untilItEnds);
  };
  return (accountId) => {
    window.clearTimeout(waiting.current.get(accountId));
    const later = window.setTimeout(() => void look(accountId, mostTries), pause);
    waiting.current.set(accountId, later);
  };
}
