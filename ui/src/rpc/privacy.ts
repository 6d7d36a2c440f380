/**
 * Whether names are hidden, and hiding them. Nothing that was read before may be drawn after: what is cached is
 * forgotten, what is being typed is put aside, and whoever draws the practice begins anew.
 */
import { useQueryClient } from '@tanstack/react-query';

import { drafts } from '@/components/drafts';
import { send } from './call';
import { asRpcError } from './errors';
import { showFailure } from './failures';
import { gateKey, isGate } from './gate';
import { useReadIfPossible } from './query';
import { undoLine } from './undo';

export function useNamesHidden(): boolean {
  return useReadIfPossible('practice.status', null)?.namesHidden ?? false;
}

export function useHideNames(): (hidden: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (hidden) => {
    try {
      const { data: status } = await send('privacy.set', { hidden });
      if (hidden) drafts.putAside();
      else drafts.bringBack();
      // Its sentence names somebody; the history still knows how to take it back.
      undoLine.clear();
      client.removeQueries({ predicate: (query) => !isGate(query) });
      client.setQueryData(gateKey, status);
    } catch (cause) {
      showFailure(asRpcError(cause), client);
    }
  };
}
