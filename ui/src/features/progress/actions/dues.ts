/** By when, as a form holds it. */
import type { DueBy } from '@/bindings/DueBy';

export type DueValues = { dueKind: DueBy['kind']; dueOn: string | null };

export function dueValues(due?: DueBy): DueValues {
  return { dueKind: due?.kind ?? 'nextSession', dueOn: due?.kind === 'day' ? due.on : null };
}

/** Nothing when a day is wanted and none is given. */
export function dueOf({ dueKind, dueOn }: DueValues): DueBy | null {
  if (dueKind === 'nextSession') return { kind: 'nextSession' };
  return dueOn === null ? null : { kind: 'day', on: dueOn };
}
