/** A made-up calendar file for the import: known clients, somebody new, busy times, and lines that cannot be read. */
import type { Decision } from '@/bindings/Decision';
import type { GroupDecision } from '@/bindings/GroupDecision';
import type { ImportFile } from '@/bindings/ImportFile';
import type { ImportGroup } from '@/bindings/ImportGroup';
import type { ImportPreview } from '@/bindings/ImportPreview';
import type { ImportResult } from '@/bindings/ImportResult';
import type { ImportTotals } from '@/bindings/ImportTotals';
import type { PastImport } from '@/bindings/PastImport';
import type { PersonItem } from '@/bindings/PersonItem';
import type { PreviewFile } from '@/bindings/PreviewFile';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

const person = (id: string, name: string): PersonItem => ({
  id,
  name,
  status: 'active',
  next: 'Nothing planned.',
  engagement: null,
  overdue: null,
  email: null,
});

const people = [
  person('p1', 'Anna Feldmann'),
  person('p2', 'Maximiliane Freifrau von Hohenstein-Wackerbarth-Oberländer'),
  person('p3', 'Tomás Oliveira'),
];

const none = { new: 0, changed: 0, unchanged: 0, skipped: 0 };

const groups: ImportGroup[] = [
  {
    key: 'a:anna@example.org',
    title: 'Coaching Anna',
    with: ['anna@example.org'],
    suggested: { kind: 'session', personId: 'p1' },
    decision: { kind: 'session', personId: 'p1' },
    personName: 'Anna Feldmann',
    why: 'Anna Feldmann is invited.',
    canBeSessions: true,
    occurrences: 24,
    counts: { new: 20, changed: 2, unchanged: 1, skipped: 1 },
    first: '2025-09-02',
    last: '2026-08-18',
    samples: [
      {
        title: 'Coaching Anna',
        start: '2026-03-03T09:00:00',
        end: '2026-03-03T10:00:00',
        allDay: false,
        state: 'new',
      },
      {
        title: 'Coaching Anna, by telephone',
        start: '2026-03-17T09:30:00',
        end: '2026-03-17T10:30:00',
        allDay: false,
        state: 'changed',
        sentence: 'Was 17 March at 09:00.',
      },
      {
        title: 'Coaching Anna',
        start: '2026-03-31T09:00:00',
        end: '2026-03-31T10:00:00',
        allDay: false,
        state: 'skipped',
        sentence: 'You said what became of this session, so it stays as it is.',
      },
    ],
    more: 21,
  },
  {
    key: 'a:jo@example.com',
    title:
      'Leadership coaching with Johannes-Maximilian, quarterly review of the programme and next steps together with the sponsor',
    with: [
      'Johannes-Maximilian Freiherr von und zu Donaueschingen',
      'sponsor@donau-versicherungen.example.com',
    ],
    suggested: {
      kind: 'newPerson',
      givenName: 'Johannes-Maximilian',
      familyName: 'von und zu Donaueschingen',
    },
    decision: {
      kind: 'newPerson',
      givenName: 'Johannes-Maximilian',
      familyName: 'von und zu Donaueschingen',
    },
    why: 'Johannes-Maximilian von und zu Donaueschingen is not among your people yet.',
    newcomer: {
      givenName: 'Johannes-Maximilian',
      familyName: 'von und zu Donaueschingen',
      email: 'jo@example.com',
    },
    canBeSessions: true,
    occurrences: 4,
    counts: { ...none, new: 4 },
    first: '2026-01-12',
    last: '2026-10-12',
    samples: [],
    more: 4,
  },
  {
    key: 't:gym',
    title: 'Gym',
    with: [],
    suggested: { kind: 'busy' },
    decision: { kind: 'busy' },
    why: 'Nobody but you is invited.',
    canBeSessions: true,
    occurrences: 120,
    counts: { ...none, new: 120 },
    first: '2025-01-06',
    last: '2027-01-04',
    samples: [],
    more: 120,
  },
  {
    key: 't:birthday',
    title: 'Birthday of Ωμέγα',
    with: [],
    suggested: { kind: 'skip' },
    decision: { kind: 'skip' },
    why: 'A whole day each year, like a birthday or a holiday.',
    canBeSessions: false,
    occurrences: 3,
    counts: { ...none, skipped: 3 },
    first: '2025-05-01',
    last: '2027-05-01',
    samples: [],
    more: 3,
  },
];

const preview: ImportPreview = {
  fileId: 'f1',
  fileName: 'Linden Coaching 2026.ics',
  calendarNames: ['Linden'],
  from: '2024-03-03',
  to: '2027-03-03',
  zone: 'Europe/Berlin',
  sentence:
    '151 events from 3 March 2024 to 3 March 2027. One of your people was found in it. 144 new, 2 changed, 1 here already and 4 left out.',
  events: 17,
  occurrences: 151,
  outside: 6,
  counts: { new: 144, changed: 2, unchanged: 1, skipped: 4 },
  totals: { sessions: 24, people: 2, busy: 120, changed: 2 },
  nothingNew: false,
  groups,
  gone: ['Tomás Oliveira, Tuesday, 10 March at 16:00'],
  problems: [
    { line: 214, loses: true, sentence: 'This event does not say when it starts; it is left out.' },
    { line: 1_480, loses: false, sentence: 'The time zone is unknown, so the times are read in yours.' },
  ],
  moreProblems: 12,
};

/** As the core counts: everything that was new stays so unless it is left out. */
function decided(group: ImportGroup, decision: Decision): ImportGroup {
  const all = group.counts.new + group.counts.changed + group.counts.unchanged + group.counts.skipped;
  if (decision.kind === 'skip') return { ...group, decision, counts: { ...none, skipped: all } };
  const counts = group.decision.kind === 'skip' ? { ...none, new: all } : group.counts;
  return { ...group, decision, counts };
}

function previewed(decisions: readonly GroupDecision[]): ImportPreview {
  const of = (group: ImportGroup) => decisions.find(({ groupKey }) => groupKey === group.key)?.decision;
  const shown = groups.map((group) => decided(group, of(group) ?? group.decision));
  return { ...preview, groups: shown, totals: totalsOf(shown) };
}

/** As the core adds up; here no two groups are with the same client. */
function totalsOf(shown: readonly ImportGroup[]): ImportTotals {
  const sum = (of: readonly ImportGroup[], count: 'new' | 'changed') =>
    of.reduce((all, group) => all + group.counts[count], 0);
  const withSomebody = shown.filter(({ decision }) => ['session', 'newPerson'].includes(decision.kind));
  return {
    sessions: sum(withSomebody, 'new'),
    people: withSomebody.length,
    busy: sum(
      shown.filter(({ decision }) => decision.kind === 'busy'),
      'new',
    ),
    changed: sum(shown, 'changed'),
  };
}

export type FakeFile = 'good' | 'broken' | 'empty';

export function calendarAnswers(file: FakeFile = 'good'): FakeAnswers {
  const past: PastImport[] = [];
  const result: ImportResult = {
    importId: 'i1',
    sessions: 24,
    busy: 120,
    people: 1,
    changed: 2,
    unchanged: 1,
    skipped: 4,
    sentence: '1 person, 24 sessions and 120 busy times came in. 2 entries changed. 4 events left out.',
  };
  return {
    'people.list': () => answer(people),
    'calendar.imports': () => answer([...past]),
    'calendar.about': () => answer({ zoneData: '2026a' }),
    'calendar.preview_file': ({ from, to, decisions = [] }: PreviewFile) => {
      if (file === 'broken') {
        throw new FakeRefusal({
          code: 'file',
          message:
            'This is not a calendar file. Nothing was taken in; export the calendar as .ics and try again.',
        });
      }
      if (from !== undefined && to !== undefined && from > to) {
        throw new FakeRefusal({
          code: 'invalid',
          message: 'One field needs another value.',
          issues: [{ field: 'to', problem: 'endsBeforeStart', sentence: 'This is before the first day.' }],
        });
      }
      if (file === 'empty') {
        return answer({
          ...preview,
          sentence:
            'This calendar has nothing from 3 March 2024 to 3 March 2027. Choose other days to see more of it.',
          groups: [],
          totals: totalsOf([]),
          problems: [],
          moreProblems: 0,
          gone: [],
          nothingNew: true,
        });
      }
      return answer({ ...previewed(decisions), from: from ?? preview.from, to: to ?? preview.to });
    },
    'calendar.preview_link': ({ url }: { url: string }) => {
      if (url.startsWith('https://')) return answer({ ...preview, fileId: 'f2', fileName: 'Calendar' });
      throw new FakeRefusal({
        code: 'invalid',
        message: 'One field needs another value.',
        issues: [
          { field: 'url', problem: 'notALink', sentence: 'A link begins with https:// or webcal://.' },
        ],
      });
    },
    'calendar.import': ({ fileId }: ImportFile) => {
      past.unshift({ id: 'i1', fileName: fileId, at: '2026-03-03T08:12:00', sentence: result.sentence });
      return answer(result, {
        touched: ['calendar', 'people', 'sessions'],
        undo: { operationId: 'op1', sentence: 'Calendar imported.' },
      });
    },
    'history.undo': () => {
      past.shift();
      return answer(null, { touched: ['calendar', 'people', 'sessions'] });
    },
  };
}
