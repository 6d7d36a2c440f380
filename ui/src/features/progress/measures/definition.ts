/** What an instrument asks, as the form holds it. */
import type { DraftItem } from '@/bindings/DraftItem';
import type { InstrumentDefinition } from '@/bindings/InstrumentDefinition';
import type { InstrumentKind } from '@/bindings/InstrumentKind';

export type ItemValues = {
  /** For the list on screen alone. */
  id: string;
  /** What it goes on from; nothing is new. */
  key: string | null;
  label: string;
  weight: number;
  /** From −2 up; empty where there are none. */
  levels: string[];
};

export type DefinitionValues = { title: string; question: string; items: ItemValues[] };

export function definitionValues(
  title: string,
  definition: InstrumentDefinition,
  kind: InstrumentKind,
): DefinitionValues {
  const items = definition.items.map(({ key, label, weight, levels }) => ({
    id: key,
    key,
    label,
    weight,
    levels: kind === 'attainment' ? fiveOf(levels.map(({ text }) => text)) : [],
  }));
  return {
    title,
    question: definition.question ?? '',
    // What is described by hand begins with one to describe.
    items: items.length > 0 ? items : [newItem('first', kind)],
  };
}

export function newItem(id: string, kind: InstrumentKind): ItemValues {
  return { id, key: null, label: '', weight: 1, levels: kind === 'attainment' ? fiveOf([]) : [] };
}

export function draftItems(items: readonly ItemValues[], kind: InstrumentKind): DraftItem[] {
  return items.map(({ key, label, weight, levels }) => ({
    ...(key === null ? {} : { key }),
    label,
    ...(kind === 'attainment' ? { weight, levels } : {}),
  }));
}

function fiveOf(texts: readonly string[]): string[] {
  return Array.from({ length: 5 }, (_, place) => texts[place] ?? '');
}
