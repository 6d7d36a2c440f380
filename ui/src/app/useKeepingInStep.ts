/** Keeps connected calendars in step while a practice is open. How it went stands with each account. */
import { send } from '@/rpc/call';
import { useReadIfPossible } from '@/rpc/query';
import { useOccasions } from './useOccasions';

export function useKeepingInStep(): void {
  useOccasions<'focused'>({
    connected: useReadIfPossible('calendars.accounts', null)?.accounts.length,
    tell: (trigger) => send('calendars.keep_in_step', { trigger }),
    seen: 'focused',
    concerns: ['sessions', 'groups'],
  });
}
