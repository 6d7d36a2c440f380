/** What the palette finds: people by name, places, and the few acts that are wanted from everywhere. */
import {
  IconCalendarPlus,
  IconEye,
  IconEyeOff,
  IconLock,
  IconShieldLock,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';

import { placeIds } from '@/components/AppFrame';
import type { PaletteGroup } from '@/components/CommandPalette';
import { useMessages } from '@/messages';
import { useReadIfPossible } from '@/rpc/query';
import { chooseCalendar } from './importing';
import { chooseBankFile } from './money';
import { go } from './routes';
import { around } from './sheets';
import { modifier, shift } from './shortcuts';

export interface PaletteActs {
  onLock: () => void;
  namesHidden: boolean;
  onToggleNames: () => void;
}

export function usePaletteGroups({ onLock, namesHidden, onToggleNames }: PaletteActs): PaletteGroup[] {
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
        {
          id: 'group',
          label: words.groups.add,
          icon: IconUsersGroup,
          onRun: () => go({ at: 'groups', adding: true }),
        },
        {
          id: 'supervision',
          label: words.supervision.act,
          icon: IconShieldLock,
          onRun: () => around.open({ sheet: 'supervision' }),
        },
        { id: 'import-file', label: words.importing.choose, onRun: () => void chooseCalendar() },
        { id: 'bank-file', label: words.bank.choose, onRun: () => void chooseBankFile() },
        { id: 'import-link', label: words.importing.link.title, onRun: () => go({ at: 'imports' }) },
        {
          id: 'privacy',
          label: namesHidden ? words.frame.privacy.show : words.frame.privacy.hide,
          icon: namesHidden ? IconEye : IconEyeOff,
          keys: [modifier, shift, 'H'],
          onRun: onToggleNames,
        },
        { id: 'lock', label: words.frame.lock, icon: IconLock, onRun: onLock },
      ],
    },
    {
      name: palette.goTo,
      entries: [
        ...placeIds.map((place, index) => ({
          id: place,
          label: words.places[place],
          keys: [modifier, String(index + 1)],
          onRun: () => go({ at: place }),
        })),
        { id: 'groups', label: words.groups.title, onRun: () => go({ at: 'groups' }) },
        { id: 'messages', label: words.correspondence.title, onRun: () => go({ at: 'messages' }) },
        { id: 'bank', label: words.moneyParts.bank, onRun: () => go({ at: 'bankFiles' }) },
        { id: 'expenses', label: words.moneyParts.expenses, onRun: () => go({ at: 'expenses' }) },
        {
          id: 'reports',
          label: words.moneyParts.reports,
          onRun: () => go({ at: 'reports', view: 'glance' }),
        },
        { id: 'reminders', label: words.reminders.title, onRun: () => around.open({ sheet: 'reminders' }) },
      ],
    },
  ];
}
