/**
 * Which entries of the palette answer to what was typed: those that are called so before those that only speak of it.
 * What the core has found stands there as it is; it was asked with the same words.
 */
import type {
  SpotlightActionData,
  SpotlightActionGroupData,
  SpotlightFilterFunction,
} from '@mantine/spotlight';

/** Groups of the core begin with this, which is seen by nobody. */
export const foundPrefix = 'found ';

type Rank = 'called' | 'spoken of' | null;

export const paletteFilter: SpotlightFilterFunction = (typed, items) => {
  const query = plain(typed.trim());
  const ranked = items.flatMap((item) => {
    if (!('actions' in item)) return [];
    const entries = answering(item, query);
    return entries.length === 0
      ? []
      : [{ group: { ...item, actions: entries }, order: orderOf(item, query) }];
  });
  return ranked.sort((one, other) => one.order - other.order).map(({ group }) => group);
};

function answering({ actions }: SpotlightActionGroupData, query: string): SpotlightActionData[] {
  const called = actions.filter((action) => isFound(action) || rankOf(action, query) === 'called');
  const spokenOf = actions.filter((action) => !isFound(action) && rankOf(action, query) === 'spoken of');
  return [...called, ...spokenOf];
}

/** Commands and names first, then what only mentions the words, then what the core has found. */
function orderOf({ actions }: SpotlightActionGroupData, query: string): number {
  if (actions.some(isFound)) return 2;
  return actions.some((action) => rankOf(action, query) === 'called') ? 0 : 1;
}

function isFound({ id }: SpotlightActionData): boolean {
  return id.startsWith(foundPrefix);
}

function rankOf({ label, description }: SpotlightActionData, query: string): Rank {
  if (plain(label ?? '').includes(query)) return 'called';
  return plain(description ?? '').includes(query) ? 'spoken of' : null;
}

/** `Żaneta` is found by `zaneta`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
