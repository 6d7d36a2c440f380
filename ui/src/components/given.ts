/** Between a form, where every field has a value, and a request, where an optional one may be left out. */

type Optional<T, K extends keyof T> = object extends Pick<T, K> ? true : false;

/** As a form holds it: `null` where nothing was given. Texts may be empty; the core tidies those itself. */
export type Typed<T> = { [K in keyof T]-?: Optional<T, K> extends true ? T[K] | null : T[K] };

/** Without what was not given: the core tells “left out” from a value, and has no word for `null`. */
export function given<T extends object>(typed: Typed<T>): T {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null)) as T;
}
