/** The library, with what is prepared from it. */
import { IconShieldLock } from '@tabler/icons-react';

import { LibraryPage } from '@/features/library/LibraryPage';
import { useMessages } from '@/messages';
import { around } from './sheets';

export function LibraryScreen() {
  const words = useMessages().supervision;
  return (
    <LibraryPage
      more={[{ label: words.act, icon: IconShieldLock, onAct: () => around.open({ sheet: 'supervision' }) }]}
    />
  );
}
