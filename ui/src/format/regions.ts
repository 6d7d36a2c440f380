/** Countries by their names in the coach's language, and the one this computer is set to. */
import { remembered } from './locale';

const names = remembered((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

export function countryName(code: string, locale: string): string {
  return names(locale).of(code) ?? code;
}

/** A suggestion for the first run; empty where the language says nothing of a country. */
export function likelyCountry(locale: string): string {
  return new Intl.Locale(locale).maximize().region ?? '';
}
