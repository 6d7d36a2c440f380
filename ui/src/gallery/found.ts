/** What a core might find for a few letters: long and short, private and not. */
import { IconFileInvoice, IconMail, IconNote, IconTarget } from '@tabler/icons-react';

import type { ExcerptPart } from '@/bindings/ExcerptPart';
import type { FoundGroup } from '@/components/CommandPalette';

/** `[words]` are marked. */
function parts(text: string): ExcerptPart[] {
  return text
    .split(/(\[[^\]]*\])/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[') ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false },
    );
}

const nothing = () => undefined;

export const foundThings: FoundGroup[] = [
  {
    name: 'Notes',
    hits: [
      {
        id: 'n1',
        icon: IconNote,
        kind: 'Note',
        title: 'Session with Anna Feldmann',
        about: '3 Mar 2026',
        excerpt: parts(
          '… the talk with Jonas that she keeps putting off. [An]na wants to have it before Friday, [an]d to begin it with what went well in the autumn, which he has …',
        ),
        isPrivate: false,
        onRun: nothing,
      },
      {
        id: 'n2',
        icon: IconNote,
        kind: 'Private note',
        title: 'Tomás Oliveira de Albuquerque-Montenegro und von Hohenstein-Wackerbarth',
        about: '12 Feb 2026',
        excerpt: parts('Speaks of his father whenever authority comes up. Not [an]ger, rather …'),
        isPrivate: true,
        onRun: nothing,
      },
    ],
  },
  {
    name: 'Messages',
    hits: [
      {
        id: 'm1',
        icon: IconMail,
        kind: 'Message',
        title: 'The answer I promised',
        about: 'Leo Brandt · 20 Feb 2026',
        excerpt: [],
        isPrivate: false,
        onRun: nothing,
      },
    ],
  },
  {
    name: 'Money',
    hits: [
      {
        id: 'i1',
        icon: IconFileInvoice,
        kind: 'Invoice',
        title: '2026-0041',
        about: 'Mara Kovač · 23 Feb 2026',
        excerpt: parts('Coaching in J[an]uary, six sessions'),
        isPrivate: false,
        onRun: nothing,
      },
    ],
  },
  {
    name: 'Progress',
    hits: [
      {
        id: 'g1',
        icon: IconTarget,
        kind: 'Goal',
        title: 'Lead without becoming another',
        about: 'Anna Feldmann',
        excerpt: [],
        isPrivate: false,
        onRun: nothing,
      },
    ],
  },
];
