/** What a coach calls her calendar, and how it is asked. */
import type { AccountKind } from '@/bindings/AccountKind';

export type Service =
  'icloud' | 'google' | 'microsoft' | 'fastmail' | 'nextcloud' | 'caldav' | 'link' | 'file' | 'folder';

export const bothWays: readonly Service[] = [
  'icloud',
  'google',
  'microsoft',
  'fastmail',
  'nextcloud',
  'caldav',
];

export const readOnly: readonly Service[] = ['link', 'file', 'folder'];

/** Those that are always in the same place. */
export const hosts: Partial<Record<Service, string>> = {
  icloud: 'caldav.icloud.com',
  fastmail: 'caldav.fastmail.com',
};

export function kindOf(service: Service): AccountKind {
  switch (service) {
    case 'icloud':
    case 'fastmail':
    case 'nextcloud':
      return 'caldav';
    default:
      return service;
  }
}

/** Whom a typed address names, for the sentence that says so; the core finds the way. */
export function hostIn(address: string): string | null {
  const text = address.trim();
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?([^/:?#@\s]+\.[^/:?#@\s]+)/iu.exec(text)?.[1];
  return host ?? null;
}
