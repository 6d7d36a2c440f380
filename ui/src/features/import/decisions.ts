/** What the coach has decided so far, on top of what the core suggests. */
import type { Decision } from '@/bindings/Decision';
import type { GroupDecision } from '@/bindings/GroupDecision';
import type { ImportGroup } from '@/bindings/ImportGroup';

/** A decision on its way: sessions, but with whom is not said yet. */
export type Draft = Decision | { kind: 'session'; personId: null };

/** By the key of the group. */
export type Drafts = Readonly<Record<string, Draft>>;

export function draftOf(group: ImportGroup, drafts: Drafts): Draft {
  return drafts[group.key] ?? group.decision;
}

/** The decision of this kind that asks least of the coach. */
export function begin(kind: Draft['kind'], group: ImportGroup): Draft {
  switch (kind) {
    case 'session':
      return group.suggested.kind === 'session' ? group.suggested : { kind, personId: null };
    case 'newPerson':
      return { kind, ...(group.newcomer ?? { givenName: '', familyName: '' }) };
    case 'busy':
    case 'skip':
      return { kind };
  }
}

export function isComplete(draft: Draft): draft is Decision {
  switch (draft.kind) {
    case 'session':
      return draft.personId !== null;
    case 'newPerson':
      return draft.givenName.trim() !== '';
    case 'busy':
    case 'skip':
      return true;
  }
}

/** For the preview: what is not complete yet is shown as suggested. */
export function soFar(drafts: Drafts): GroupDecision[] {
  return Object.entries(drafts).flatMap(([groupKey, decision]) =>
    isComplete(decision) ? [{ groupKey, decision }] : [],
  );
}

/** For the import, which leaves out what is not named; nothing while one of them is not complete. */
export function everyDecision(groups: readonly ImportGroup[], drafts: Drafts): GroupDecision[] | null {
  const all: GroupDecision[] = [];
  for (const group of groups) {
    const decision = draftOf(group, drafts);
    if (!isComplete(decision)) return null;
    all.push({ groupKey: group.key, decision });
  }
  return all;
}
