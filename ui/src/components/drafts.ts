/**
 * What was typed and not saved yet, in memory only: nothing of a client may reach the web view's own storage. Locking
 * forgets all of it.
 */
let kept = new Map<string, unknown>();
/** What was typed before names were hidden: it may hold some. */
let aside: Map<string, unknown> | null = null;

export const drafts = {
  of: <Values>(name: string) => kept.get(name) as Partial<Values> | undefined,
  keep: (name: string, values: unknown) => void kept.set(name, values),
  drop: (name: string) => void kept.delete(name),
  forgetAll: () => {
    kept.clear();
    aside = null;
  },
  putAside: () => {
    aside ??= kept;
    kept = new Map();
  },
  /** What was typed meanwhile goes: it may hold stand-ins. */
  bringBack: () => {
    kept = aside ?? kept;
    aside = null;
  },
};
