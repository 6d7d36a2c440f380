/** Failures that no field shows: handed to whoever draws them, or turned into the unlock screen. */
import type { QueryClient } from '@tanstack/react-query';

import type { RpcError } from './errors';

const listeners = new Set<(error: RpcError) => void>();

/** Until the answer is called. */
export function onFailure(listener: (error: RpcError) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function showFailure(error: RpcError, client: QueryClient): void {
  switch (error.presentation) {
    case 'notice':
    case 'alert':
      listeners.forEach((listener) => listener(error));
      return;
    case 'gate':
      void client.invalidateQueries({ queryKey: ['practice.status'] });
      return;
    case 'field':
      return;
  }
}
