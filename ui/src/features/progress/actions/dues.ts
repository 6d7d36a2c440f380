/** By when, as a form holds it. */
import type { Due } from '@/bindings/Due';

export type DueValues = { dueKind: Due['kind']; dueOn: string | null };

export function dueValues(due?: Due): DueValues {
  return { dueKind: due?.kind ?? 'nextSession', dueOn: due?.kind === 'day' ? due.on : null };
}

/** Nothing when a day is wanted and none is given. */
export function dueOf({ dueKind, dueOn }: DueValues): Due | null {
  if (dueKind === 'nextSession') return { kind: 'nextSession' };
  return dueOn === null ? null : { kind: 'day', on: dueOn };
}
