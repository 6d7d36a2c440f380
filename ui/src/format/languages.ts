/** The languages that documents can be written in, with their names as the coach says them. */
import { remembered } from './locale';

const names = remembered((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

const written = ['en', 'de'];

export function languageChoices(locale: string): { value: string; label: string }[] {
  return written.map((code) => ({ value: code, label: names(locale).of(code) ?? code }));
}
