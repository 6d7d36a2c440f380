/** Looks for online payments while a practice is open. What came stands where money is looked at. */
import { send } from '@/rpc/call';
import { useReadIfPossible } from '@/rpc/query';
import { useOccasions } from './useOccasions';

export function useLookingForPayments(isMoneyShown: boolean): void {
  const shown = isMoneyShown ? 'shown' : null;
  useOccasions<'shown'>({
    connected: useReadIfPossible('paying.overview', null)?.providers.length,
    tell: (trigger) => send('paying.check', { trigger, saving: savesData() }),
    seen: shown ?? 'timer',
    shown,
    concerns: ['money'],
  });
}

/** Whether this computer is told to spare its network; not every web view knows. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}
