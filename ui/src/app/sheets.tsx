/** The one sheet that is open beside the page, whichever page opened it. */
import { useSyncExternalStore } from 'react';

import { SessionSheets } from '@/features/sessions/SessionSheets';
import type { Around, Sheet } from '@/features/sessions/sheet';
import { theHost } from '@/host';
import { Failed } from './Failed';
import { href } from './routes';
import classes from './sheets.module.css';

let shown: Sheet | null = null;
const listeners = new Set<() => void>();

function show(next: Sheet | null): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

/** What a page about sessions is given. */
export const around: Around = {
  open: show,
  links: {
    open: (url) => void theHost().openLink(url),
    copy: (text) => void theHost().copyText(text),
  },
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
  places: {
    person: (id) => href({ at: 'person', id, tab: 'overview' }),
    money: (id) => href({ at: 'money', personId: id }),
    invoice: (id) => href({ at: 'invoice', id }),
    focus: (sessionId) => href({ at: 'focus', sessionId }),
  },
};

export function Sheets() {
  const sheet = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className={classes.over}>
      <Failed key={JSON.stringify(sheet)}>
        <SessionSheets {...around} sheet={sheet} onClose={() => show(null)} />
      </Failed>
    </div>
  );
}

/** A locked practice leaves nothing open. */
export function closeSheets(): void {
  show(null);
}
