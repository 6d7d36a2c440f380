/** What a change touched, told to whoever follows the practice without showing it. */
import type { Topic } from '@/bindings/Topic';

const listeners = new Set<(touched: readonly Topic[]) => void>();

/** Until the answer is called. */
export function onTouched(listener: (touched: readonly Topic[]) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellTouched(touched: readonly Topic[]): void {
  listeners.forEach((listener) => listener(touched));
}
