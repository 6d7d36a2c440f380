/** The made-up practice itself: its data, copies, connections and history. */
import type { CalendarFileSetting } from '@/bindings/CalendarFileSetting';
import type { CalendarFileSettings } from '@/bindings/CalendarFileSettings';
import type { ConnectionItem } from '@/bindings/ConnectionItem';
import type { EditPractice } from '@/bindings/EditPractice';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { HistoryItem } from '@/bindings/HistoryItem';
import type { Practice } from '@/bindings/Practice';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { daysOffAnswers } from './daysOff';
import { documentsAnswers } from './documents';
import { six } from './peopleData';

export const linden: Practice = {
  practiceName: 'Linden Coaching',
  coachName: 'Johanna Linden',
  email: 'johanna@linden.example',
  address: 'Lindenstraße 4\n10969 Berlin',
  country: 'DE',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  language: 'en',
  credential: 'ICF PCC',
  trainingStartedOn: '2019-04-01',
  taxRegistered: true,
  taxId: 'DE123456789',
  taxRateBp: 1900,
  iban: 'DE89370400440532013000',
  accent: '#0F6B66',
  template: 'classic',
  policy: six.policy,
  workingWeek: [
    { weekday: 1, fromMinute: 540, toMinute: 720 },
    { weekday: 1, fromMinute: 840, toMinute: 1020 },
    ...[2, 3, 4].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 })),
  ],
  sessionMinutes: 60,
  bufferMinutes: 15,
  sessionsPerDay: 4,
  limits: { noticeHours: 24, horizonWeeks: 8, travelMinutes: 0, beforeMinutes: 10 },
  responsePromise: 'By mail, within two working days.',
  autoLockMinutes: 10,
};

export const history: HistoryItem[] = [
  {
    operationId: 'o3',
    at: '2026-03-17T09:41',
    sentence: 'Session with Anna Feldmann held',
    undoable: true,
    undone: false,
  },
  { operationId: 'o2', at: '2026-03-17T09:12', sentence: 'Mara Kovač added', undoable: false, undone: true },
  { operationId: 'o1', at: '2026-03-16T18:02', sentence: 'Practice set up', undoable: false, undone: false },
];

const connections: ConnectionItem[] = [
  {
    id: 'c1',
    at: '2026-03-17T08:00',
    purpose: 'calendar_link',
    host: 'calendar.example',
    bytesOut: 0,
    bytesIn: 48_210,
    status: 200,
    became: 'answered',
    sentence: 'The calendar at calendar.example was fetched.',
  },
];

export const calendarFiles: CalendarFileSetting = {
  settings: { alarms: [1440, 60], folder: '/somewhere/Calendars', titles: 'initials' },
  usualTitle: 'Coaching with Johanna Linden',
  clientTitle: 'Coaching with Johanna Linden',
  fileSentence: 'Kept up to date: /somewhere/Calendars/Stillpoint sessions.ics',
  outOfReach: false,
};

export function settingsAnswers(more: Partial<Practice> = {}): FakeAnswers {
  let practice: Practice = { ...linden, ...more };
  return {
    ...documentsAnswers(),
    'practice.details': () => answer(practice),
    ...daysOffAnswers(),
    'practice.second_tax': () => answer({}),
    'calendar.file_settings': () => answer(calendarFiles),
    'calendar.about': () => answer({ zoneData: '2026a' }),
    'calendar.save_file_settings': (settings: CalendarFileSettings) =>
      answer({ ...calendarFiles, settings }, { touched: ['calendar', 'history'] }),
    'practice.edit': ({ practice: typed }: EditPractice) => {
      const issues: FieldIssue[] = [];
      if (typed.iban !== undefined && !/^[A-Z]{2}\d{20}$/u.test(typed.iban)) {
        issues.push({
          field: 'practice.iban',
          problem: 'notAnIban',
          sentence: 'This is not a complete IBAN. Check its digits.',
        });
      }
      if (issues.length > 0) throw new FakeRefusal({ code: 'invalid', message: 'One field.', issues });
      practice = { ...typed, trainingStartedOn: typed.trainingStartedOn ?? '2019-04-01' };
      return answer(practice, {
        touched: ['practice', 'history'],
        undo: { operationId: 'edit', sentence: 'Practice changed.' },
      });
    },
    'practice.currencies': () => answer([{ code: 'EUR', name: 'Euro', digits: 2 }]),
    'practice.change_passphrase': () => answer(null, { touched: ['vault'] }),
    'practice.remember_on_this_computer': () => answer(null, { touched: ['vault'] }),
    'connections.list': () => answer(connections),
    'history.list': () => answer(history),
  };
}
