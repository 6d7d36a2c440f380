/** Groups and a group's page, given the ways to everything else. */
import type { GroupsAround } from '@/features/groups/around';
import { GroupPage } from '@/features/groups/GroupPage';
import { GroupsPage } from '@/features/groups/GroupsPage';
import { usePeopleTabs } from '@/features/people/usePeopleTabs';
import { theHost } from '@/host';
import { tabPlaces } from './people';
import { go, href, type Route } from './routes';

const around: GroupsAround = {
  places: {
    groups: href({ at: 'groups' }),
    group: (id) => href({ at: 'group', id }),
    person: (id) => href({ at: 'person', id, tab: 'overview' }),
    messages: href({ at: 'messages' }),
  },
  toGroup: (id) => go({ at: 'group', id }),
  openLink: (url) => void theHost().openLink(url),
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
};

export function GroupsScreen({ adding }: { adding: boolean }) {
  return (
    <GroupsPage
      {...around}
      tabs={usePeopleTabs(tabPlaces)}
      adding={adding}
      onAdd={() => go({ at: 'groups', adding: true })}
      onAddClosed={() => go({ at: 'groups' })}
    />
  );
}

export function groupScreen({ id }: Extract<Route, { at: 'group' }>) {
  return <GroupPage key={id} groupId={id} {...around} />;
}
