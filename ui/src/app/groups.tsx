/** Groups and a group's page, given the ways to everything else. */
import { GroupPage } from '@/features/groups/GroupPage';
import { GroupsPage } from '@/features/groups/GroupsPage';
import { usePeopleTabs } from '@/features/people/usePeopleTabs';
import { groupsAround } from './groupsAround';
import { tabPlaces } from './people';
import { go, type Route } from './routes';

export function GroupsScreen({ adding }: { adding: boolean }) {
  return (
    <GroupsPage
      {...groupsAround}
      tabs={usePeopleTabs(tabPlaces)}
      adding={adding}
      onAdd={() => go({ at: 'groups', adding: true })}
      onAddClosed={() => go({ at: 'groups' })}
    />
  );
}

export function groupScreen({ id }: Extract<Route, { at: 'group' }>) {
  return <GroupPage key={id} groupId={id} {...groupsAround} />;
}
