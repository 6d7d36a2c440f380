/** The engagements of a person, with what is left in each: what a place in a group may be paid by. */
import { useRead } from '@/rpc/query';

export interface EngagementOption {
  value: string;
  label: string;
}

/** The choice that uses none. */
export const withoutEngagement = 'none';

export function useEngagements(personId: string | null): EngagementOption[] {
  const page = useRead('people.page', { personId: personId ?? '' }, personId !== null);
  if (page === undefined || page.id !== personId) return [];
  return page.engagements.map(({ id, title, balanceSentence }) => ({
    value: id,
    label: [title, balanceSentence].filter((part) => part !== '').join(' · '),
  }));
}
