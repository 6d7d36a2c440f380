/** The saved views of the list: whom each shows, by what they are to the practice now. */
import type { PersonStatus } from '@/bindings/PersonStatus';

export const views = ['everybody', 'active', 'leads', 'resting', 'alumni', 'archived'] as const;
export type PeopleView = (typeof views)[number];

const shown: Record<Exclude<PeopleView, 'everybody'>, readonly PersonStatus[]> = {
  active: ['onboarding', 'active', 'closing'],
  leads: ['lead'],
  resting: ['paused'],
  alumni: ['alumni'],
  archived: ['archived'],
};

export function isShown(view: PeopleView, status: PersonStatus): boolean {
  return view === 'everybody' ? status !== 'archived' : shown[view].includes(status);
}

/** `Żaneta` is found by `zaneta`. */
export function isCalled(name: string, typed: string): boolean {
  return plain(name).includes(plain(typed.trim()));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
