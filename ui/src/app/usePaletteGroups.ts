/** What the palette finds: people by name, places, and the few acts that are wanted from everywhere. */
import { IconCalendarPlus, IconLock, IconUserPlus } from '@tabler/icons-react';

import { placeIds } from '@/components/AppFrame';
import type { PaletteGroup } from '@/components/CommandPalette';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import { chooseCalendar } from './importing';
import { go } from './routes';
import { around } from './sheets';
import { modifier } from './shortcuts';

export function usePaletteGroups(onLock: () => void): PaletteGroup[] {
  const words = useMessages();
  const { palette } = words.components;
  const people = useReadIfPossible('people.list', { archived: false }) ?? [];
  return [
    {
      name: words.places.people,
      entries: people.map(({ id, name, next }) => ({
        id: `person ${id}`,
        label: name,
        detail: next,
        onRun: () => go({ at: 'person', id, tab: 'overview' }),
      })),
    },
    {
      name: palette.acts,
      entries: [
        {
          id: 'add',
          label: words.people.add,
          icon: IconUserPlus,
          onRun: () => go({ at: 'people', adding: true }),
        },
        {
          id: 'book',
          label: words.person.book,
          icon: IconCalendarPlus,
          onRun: () => around.open({ sheet: 'book' }),
        },
        { id: 'import-file', label: words.importing.choose, onRun: () => void chooseCalendar() },
        { id: 'import-link', label: words.importing.link.title, onRun: () => go({ at: 'imports' }) },
        { id: 'lock', label: words.frame.lock, icon: IconLock, onRun: onLock },
      ],
    },
    {
      name: palette.goTo,
      entries: placeIds.map((place, index) => ({
        id: place,
        label: words.places[place],
        keys: [modifier, String(index + 1)],
        onRun: () => go({ at: place }),
      })),
    },
  ];
}
