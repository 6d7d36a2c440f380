/** A picture of a link, for the eye of whoever types its address; the core makes and judges the real ones. */
const values: Record<string, string> = { amount: '150.50', currency: 'EUR', number: '2026-0041' };

export function exampleOf(template: string): string {
  return template
    .trim()
    .replace(/\{(amount|currency|number)\}/gu, (place, name: string) => values[name] ?? place);
}
