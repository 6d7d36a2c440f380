/** What the core finds for the words in the palette, and where each hit leads. Nothing of it is kept. */
import {
  IconCalendar,
  IconChecklist,
  IconFileInvoice,
  IconMail,
  IconNote,
  IconTarget,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useMemo } from 'react';

import type { PersonItem } from '@/bindings/PersonItem';
import type { SearchHit } from '@/bindings/SearchHit';
import type { SearchKind } from '@/bindings/SearchKind';
import type { FoundGroup } from '@/components/CommandPalette';
import type { Hit } from '@/components/PaletteHit';
import { isCalled } from '@/features/people/views';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages, type Messages } from '@/messages';
import { usePreview } from '@/rpc/preview';
import { useReadIfPossible } from '@/rpc/query';
import { go, parse } from './routes';
import { around } from './sheets';

/** A single letter stands in everything. */
const fewest = 2;
/** More of one kind would push the others out of sight. */
const most = 24;

const icons: Record<SearchKind, Icon> = {
  person: IconUser,
  note: IconNote,
  privateNote: IconNote,
  message: IconMail,
  session: IconCalendar,
  invoice: IconFileInvoice,
  action: IconChecklist,
  goal: IconTarget,
};

export function useFound(query: string): FoundGroup[] {
  const words = useMessages().found;
  const { locale } = useFormat();
  const text = query.trim();
  const asked = text.length >= fewest;
  const request = useMemo(() => (asked ? { text, limit: most } : null), [asked, text]);
  const { answer } = usePreview('search.find', request);
  const people = useReadIfPossible('people.list', { archived: false });
  return useMemo(() => {
    const hits = asked ? (answer ?? []) : [];
    return grouped(
      hits.filter((hit) => !isListed(hit, text, people)),
      words,
      locale,
    );
  }, [asked, answer, text, people, words, locale]);
}

/** The palette finds people by their names itself. */
function isListed({ kind, target }: SearchHit, text: string, people: readonly PersonItem[] = []): boolean {
  return kind === 'person' && people.some(({ id, name }) => id === target && isCalled(name, text));
}

/** The best hit decides which group stands first. */
function grouped(hits: readonly SearchHit[], words: Messages['found'], locale: string): FoundGroup[] {
  const groups = new Map<string, Hit[]>();
  hits.forEach((hit, index) => {
    const name = words.groups[hit.kind];
    const about = [
      hit.personName === hit.title ? undefined : hit.personName,
      hit.on === undefined ? undefined : formatDay(hit.on, 'short', locale),
    ];
    groups.set(name, [
      ...(groups.get(name) ?? []),
      {
        id: `${hit.kind} ${hit.target} ${index}`,
        title: hit.title,
        icon: icons[hit.kind],
        kind: words.kinds[hit.kind],
        about: about.filter((part) => part !== undefined).join(' · '),
        excerpt: hit.excerpt,
        isPrivate: hit.private,
        onRun: () => open(hit),
      },
    ]);
  });
  return [...groups].map(([name, found]) => ({ name, hits: found }));
}

function open({ kind, target, personId }: SearchHit): void {
  switch (kind) {
    case 'person':
      go({ at: 'person', id: target, tab: 'overview' });
      return;
    case 'note':
    case 'privateNote':
      // One that was written outside of a session stands with its person.
      if (target === personId) go({ at: 'person', id: target, tab: 'sessions' });
      else around.open({ sheet: 'notes', sessionId: target });
      return;
    case 'message':
      around.open({ sheet: 'message', messageId: target });
      return;
    case 'session':
      around.open({ sheet: 'session', sessionId: target });
      return;
    case 'invoice':
      go({ at: 'invoice', id: target });
      return;
    case 'action':
    case 'goal':
      if (personId !== undefined) go(parse(`#/people/${personId}/progress`));
      return;
  }
}
