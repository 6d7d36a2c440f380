/** The languages that documents are written in, each under its own name. */

// `Locale::ALL` of the core.
const written = ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pt-PT'];

/** Also the one that is chosen, which may name no country: it is read as the practice's. */
export function languageChoices(chosen: string): { value: string; label: string }[] {
  const tags = written.includes(chosen) ? written : [chosen, ...written];
  return tags.map((tag) => ({ value: tag, label: nameOf(tag) }));
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
