/** The link that a telephone is called by: digits, and the sign of a country. */
export function telLink(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/gu, '')}`;
}
