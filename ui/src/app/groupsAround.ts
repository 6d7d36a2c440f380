/** What the screens of groups are given of the program around them. */
import type { GroupsAround } from '@/features/groups/around';
import { theHost } from '@/host';
import { go, href } from './routes';

export const groupsAround: GroupsAround = {
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
