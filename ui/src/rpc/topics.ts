/**
 * Which topics a reading command shows. A command that is not listed is read again after every change: reading is
 * quick and local, a stale number is not forgiven.
 */
import type { Topic } from '@/bindings/Topic';
import type { Name } from './call';

const shown: Partial<Record<Name, readonly Topic[]>> = {
  'practice.status': ['practice'],
  'practice.policyPresets': [],
  'practice.starterOffers': [],
};

export function isStale(name: Name, touched: readonly Topic[]): boolean {
  if (touched.length === 0) return false;
  return shown[name]?.some((topic) => touched.includes(topic)) ?? true;
}
