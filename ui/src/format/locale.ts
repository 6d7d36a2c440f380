/** Where the coach lives decides how money and days are written; one value for the whole interface. */
import { createContext, use } from 'react';

export interface FormatSettings {
  /** BCP 47, as the system says or as the coach chose. */
  locale: string;
}

export const FormatContext = createContext<FormatSettings>({ locale: known(navigator.language) });

/** A computer set to no language at all ("C", as many Linux consoles are) reports one that every formatter refuses. */
export function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

export function useFormat(): FormatSettings {
  return use(FormatContext);
}

/** Formatters are slow to make and few. */
export function remembered<Made>(
  make: (locale: string, choice: string) => Made,
): (locale: string, choice?: string) => Made {
  const made = new Map<string, Made>();
  return (locale, choice = '') => {
    const key = `${locale}|${choice}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(locale, choice);
    made.set(key, fresh);
    return fresh;
  };
}
