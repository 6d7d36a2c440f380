/** A core that keeps the notes of its sessions: enough to write, to leave, and to look back. */
import type { CompareVersions } from '@/bindings/CompareVersions';
import type { NoteTemplate } from '@/bindings/NoteTemplate';
import type { NoteVersion } from '@/bindings/NoteVersion';
import type { OneTemplate } from '@/bindings/OneTemplate';
import type { PinQuote } from '@/bindings/PinQuote';
import type { Quote } from '@/bindings/Quote';
import type { SaveNotes } from '@/bindings/SaveNotes';
import type { SaveTemplate } from '@/bindings/SaveTemplate';
import type { SessionNotes } from '@/bindings/SessionNotes';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { grow, workingText } from './noteTexts';

export const emptyNote: SessionNotes = {
  sessionId: 's-held',
  personId: 'anna',
  personName: 'Anna Feldmann',
  template: 'free',
  text: '',
  reflection: '',
  unsaved: false,
  updatedAt: null,
  locksAt: '2026-03-10T10:00',
  locked: false,
  versions: 0,
  lines: 0,
  aim: 10,
};

export const writtenNote: SessionNotes = {
  ...emptyNote,
  text: workingText,
  reflection: 'I was faster than she was today. Wait longer.',
  updatedAt: '2026-03-03T10:20',
  versions: 3,
  lines: 8,
};

export const lockedNote: SessionNotes = { ...writtenNote, locked: true, locksAt: '2026-02-24T10:00' };

export const longNote: SessionNotes = {
  ...writtenNote,
  personName: 'Maximiliane-Christophora von und zu Hohenlohe-Waldenburg-Schillingsfürst',
  text: `${workingText}\n> ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)}\n[] ${'and on '.repeat(40)}`,
  lines: 14,
};

const version: NoteVersion = {
  number: 3,
  at: '2026-03-03T10:20',
  afterLock: false,
  current: true,
  shareableChanged: true,
  privateChanged: false,
  wordsAdded: 14,
  wordsRemoved: 3,
};

const versions: NoteVersion[] = [
  version,
  {
    ...version,
    number: 2,
    at: '2026-03-02T18:05',
    current: false,
    shareableChanged: false,
    privateChanged: true,
    wordsAdded: 9,
    wordsRemoved: 0,
  },
  { ...version, number: 1, at: '2026-03-02T10:58', current: false, wordsAdded: 96, wordsRemoved: 0 },
];

export const quotes: Quote[] = [
  {
    id: 'q1',
    personId: 'anna',
    sessionId: 's-held',
    text: 'I wait for permission that nobody has to give.',
    pinned: true,
    saidOn: '2026-03-02',
  },
  {
    id: 'q2',
    personId: 'anna',
    sessionId: 's-1',
    text: 'When I say it aloud it is smaller, and then I can pick it up and look at it from the other side, which I never do at night.',
    pinned: false,
    saidOn: '2026-02-16',
  },
];

const templates: NoteTemplate[] = [
  { key: 'free', name: 'Free', body: '' },
  { key: 'grow', name: 'GROW', body: grow },
  { key: 'first_session', name: 'First session', body: '## Focus\n\n## What brings you here now\n' },
  { key: 'midpoint', name: 'Midpoint review', body: '## Focus\n\n## What has moved since we began\n' },
  { key: 'closing', name: 'Closing', body: '## What you take with you\n' },
  { key: 't1', own: 't1', name: 'Walk in the park', body: '## On the way out\n\n## On the way back\n' },
];

const touched = { touched: ['notes' as const, 'history' as const] };

export function noteAnswers(first: SessionNotes = writtenNote): FakeAnswers {
  let stored = first;
  let listed = [...templates];
  let said = [...quotes];
  const saved = ({ text, reflection, template = stored.template }: SaveNotes, unsaved: boolean) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
    stored = { ...stored, text, reflection, template, unsaved, lines, updatedAt: '2026-03-03T10:20' };
    return stored;
  };
  return {
    'notes.of_session': ({ sessionId }: { sessionId: string }) => answer({ ...stored, sessionId }),
    'notes.keep_draft': (request: SaveNotes) => {
      const { lines, aim } = saved(request, true);
      return answer({ unsaved: true, lines, aim }, { touched: ['notes'] });
    },
    'notes.save': (request: SaveNotes) => answer(saved(request, false), touched),
    'notes.versions': () => answer(stored.versions === 0 ? [] : versions),
    'notes.compare': ({ to }: CompareVersions) =>
      answer({
        text: [
          { kind: 'same', text: '## Insights\n> I wait for permission that nobody ' },
          { kind: 'removed', text: 'gives me' },
          { kind: 'added', text: 'has to give, and then I am cross with everybody who did not wait for it' },
          { kind: 'same', text: '.\n\n## Commitments\n[] Talk to Jonas' },
          { kind: 'added', text: ' before Friday' },
        ],
        reflection: to === 2 ? [{ kind: 'added', text: 'I was faster than she was today.' }] : [],
      }),
    'notes.restore_version': () => answer(saved({ ...stored, text: 'As it was once.' }, false), touched),
    'notes.templates': () => answer(listed),
    'notes.save_template': ({ templateId, name, body }: SaveTemplate) => {
      if (name.trim() === '') {
        const issues = [{ field: 'name', problem: 'missing' as const, sentence: 'This is needed.' }];
        throw new FakeRefusal({ code: 'invalid', message: 'One field needs another value.', issues });
      }
      const own = templateId ?? `t${listed.length}`;
      listed = [...listed.filter((each) => each.own !== own), { key: own, own, name, body }];
      return answer(listed, touched);
    },
    'notes.archive_template': ({ templateId }: OneTemplate) => {
      listed = listed.filter(({ own }) => own !== templateId);
      return answer(listed, touched);
    },
    'quotes.of_person': ({ personId }: { personId: string }) => answer(personId === 'priya' ? [] : said),
    'quotes.pin': ({ quoteId, pinned }: PinQuote) => {
      said = said.map((quote) => (quote.id === quoteId ? { ...quote, pinned } : quote));
      return answer(said, touched);
    },
  };
}
