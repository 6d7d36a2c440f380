import type { SearchKind } from '@/bindings/SearchKind';

const groups: Record<SearchKind, string> = {
  person: 'More people',
  note: 'Notes',
  privateNote: 'Notes',
  message: 'Messages',
  session: 'Sessions',
  invoice: 'Invoices',
  action: 'Progress',
  goal: 'Progress',
};

const kinds: Record<SearchKind, string> = {
  person: 'Person',
  note: 'Note',
  privateNote: 'Private note',
  message: 'Message',
  session: 'Session',
  invoice: 'Invoice',
  action: 'Action',
  goal: 'Goal',
};

export const found = { groups, kinds };

export const supervision = {
  act: 'Prepare for supervision',
  title: 'For supervision',
  sentence:
    'Chosen sessions with every name, address and date replaced. Before the file is written, it is searched for them once more.',
  people: 'With whom',
  peoplePlaceholder: 'Choose a client',
  nobody: 'Nobody by that name.',
  sessions: (name: string) => `Sessions with ${name}`,
  all: 'All',
  none: 'None',
  noSessions: 'No session yet.',
  reflections: 'With my own reflections',
  reflectionsHelp: 'Your private notes of these sessions. The supervisor reads them, nobody else.',
  preview: 'What the supervisor reads',
  choose: 'Choose at least one session.',
  replaced: (count: number) =>
    count === 1
      ? 'One name, address or date was replaced.'
      : `${count} names, addresses and dates were replaced.`,
  tells: 'Something in it still tells who it is about. Say it another way in the note.',
  openNote: 'Open the note',
  notClear: 'The file cannot be written yet: somewhere it still tells who it is about. It is marked below.',
  own: 'My reflections',
  save: 'Save as PDF',
};
