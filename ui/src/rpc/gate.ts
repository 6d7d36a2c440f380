/** The one answer that outlives every other: whether a practice is open, and how it is shown. */
export const gateKey = ['practice.status', null] as const;

export function isGate({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] === gateKey[0];
}
