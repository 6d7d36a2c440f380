import { useRead } from '@/rpc/query';

/** Engagements of a person to choose from; the present one stands first, as the core sorts them. */
export function useEngagements(personId: string | null): { value: string; label: string }[] {
  const page = useRead('people.page', { personId: personId ?? '' }, personId !== null);
  if (page === undefined || page.id !== personId) return [];
  return page.engagements.map(({ id, title, balanceSentence }) => ({
    value: id,
    label: [title, balanceSentence].filter((part) => part !== '').join(' · '),
  }));
}
