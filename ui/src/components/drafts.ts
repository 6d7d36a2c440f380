/**
 * What was typed and not saved yet, in memory only: nothing of a client may reach the web view's own storage. Locking
 * forgets all of it.
 */
const kept = new Map<string, unknown>();

export const drafts = {
  of: <Values>(name: string) => kept.get(name) as Partial<Values> | undefined,
  keep: (name: string, values: unknown) => void kept.set(name, values),
  drop: (name: string) => void kept.delete(name),
  forgetAll: () => kept.clear(),
};
