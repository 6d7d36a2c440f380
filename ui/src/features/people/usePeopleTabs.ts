/** The views of people as tabs; groups stand beside them. */
import type { LinkTab } from '@/components/LinkTabs';
import { useMessages } from '@/messages';
import { views, type PeopleView } from './views';

export interface PeopleTabPlaces {
  hrefOfView: (view: PeopleView) => string;
  groups: string;
}

export function usePeopleTabs({ hrefOfView, groups }: PeopleTabPlaces): LinkTab[] {
  const words = useMessages().people.views;
  return [
    ...views.map((key) => ({ key, label: words[key], href: hrefOfView(key) })),
    { key: 'groups', label: words.groups, href: groups },
  ];
}
