/** Failures that no field shows: kept in a queue that the frame draws, or turned into the unlock screen. */
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { RpcError } from './errors';

let shown: readonly RpcError[] = [];
const listeners = new Set<() => void>();

function change(next: readonly RpcError[]): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

export function showFailure(error: RpcError, client: QueryClient): void {
  switch (error.presentation) {
    case 'notice':
    case 'alert':
      change([...shown, error]);
      return;
    case 'gate':
      void client.invalidateQueries({ queryKey: ['practice.status'] });
      return;
    case 'field':
      return;
  }
}

export function dismissFailure(error: RpcError): void {
  change(shown.filter((other) => other !== error));
}

export function useFailures(): readonly RpcError[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
