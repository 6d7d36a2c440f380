/** Currencies by their names in the coach's language, and the one that is likely where they live. */
import { remembered } from './locale';

const names = remembered((locale) => new Intl.DisplayNames(locale, { type: 'currency' }));

export function currencyName(code: string, locale: string): string {
  return names(locale).of(code) ?? code;
}

// By region of the locale; where we do not know, the coach chooses.
const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const others: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  JP: 'JPY',
  IN: 'INR',
  ZA: 'ZAR',
  BR: 'BRL',
  MX: 'MXN',
  SG: 'SGD',
};

export function likelyCurrency(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return others[region] ?? (euro.includes(region) ? 'EUR' : 'USD');
}
