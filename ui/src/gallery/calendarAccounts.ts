/** Calendars of others: nobody connected, in step, in trouble, waiting; and a core that remembers what was chosen. */
import type { AccountItem } from '@/bindings/AccountItem';
import type { CalendarAccounts } from '@/bindings/CalendarAccounts';
import type { CalendarItem } from '@/bindings/CalendarItem';
import type { ConnectCalendar } from '@/bindings/ConnectCalendar';
import type { EditAccount } from '@/bindings/EditAccount';
import type { FinishSignIn } from '@/bindings/FinishSignIn';
import type { OneAccount } from '@/bindings/OneAccount';
import type { OneProposal } from '@/bindings/OneProposal';
import type { ProposalItem } from '@/bindings/ProposalItem';
import type { UseCalendar } from '@/bindings/UseCalendar';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';

export const calendarsAround = {
  chooseFile: () => Promise.resolve({ fileId: 'f1', name: 'Family.ics' }),
  chooseFolder: () => Promise.resolve({ fileId: 'f2', name: 'Calendars' }),
  openLink: () => undefined,
};

const calendar = (over: Partial<CalendarItem> & Pick<CalendarItem, 'id' | 'name'>): CalendarItem => ({
  readOnly: false,
  shades: true,
  carries: false,
  titles: 'full',
  ...over,
});

export const icloud: AccountItem = {
  id: 'a-icloud',
  kind: 'caldav',
  name: 'johanna@linden.example',
  whereabouts: 'caldav.icloud.com',
  username: 'johanna@linden.example',
  paused: false,
  sentence: 'In step since 14:02, 1 request.',
  waiting: 0,
  notTaken: 0,
  calendars: [
    calendar({ id: 'c-work', name: 'Work', colour: '#3366cc', carries: true, titles: 'initials' }),
    calendar({ id: 'c-home', name: 'Home', colour: '#cc6633' }),
    calendar({ id: 'c-days', name: 'Holidays in Germany', colour: '#55aa55', readOnly: true, shades: false }),
  ],
};

export const school: AccountItem = {
  id: 'a-school',
  kind: 'link',
  name: 'School',
  whereabouts: 'calendar.example',
  paused: false,
  sentence: 'In step since 13:58, 1 request.',
  waiting: 0,
  notTaken: 0,
  calendars: [calendar({ id: 'c-school', name: 'School', readOnly: true })],
};

export const google: AccountItem = {
  ...icloud,
  id: 'a-google',
  kind: 'google',
  name: 'Google',
  whereabouts: 'www.googleapis.com',
  calendars: [calendar({ id: 'c-google', name: 'johanna@linden.example', colour: '#8844cc' })],
};

/** One calendar of it cannot be asked, and of another not everything could be read. */
export const apart: AccountItem = {
  ...icloud,
  sentence: 'In step since 14:02, 2 requests. Not in step: Home.',
  calendars: [
    calendar({ id: 'c-work', name: 'Work', colour: '#3366cc', carries: true }),
    calendar({
      id: 'c-home',
      name: 'Home',
      colour: '#cc6633',
      trouble: 'gone',
      sentence:
        'It is no longer there (since 14:02). Look whether it was moved or deleted. What you see of it is from before; it is tried again by itself.',
      unread: {
        sentence: 'Not read as meant: 1 file and 1 place. Everything else is here.',
        parts: [
          'page.ics: it is no calendar.',
          'half.ics, line 5: When this event starts cannot be understood; it is left out.',
        ],
      },
    }),
  ],
};

export const troubled: AccountItem[] = [
  apart,
  {
    ...icloud,
    id: 'a-icloud-lost',
    trouble: 'sign_in',
    sentence:
      'It no longer accepts the password. Type it again, or make a new app password there. What you see is from Mon 2 Mar, 18:20; what you change here waits.',
    waiting: 3,
  },
  {
    ...google,
    trouble: 'offline',
    sentence:
      'There was no way to it. It is tried again by itself. What you see is from 13:10; what you change here waits.',
  },
  {
    ...school,
    trouble: 'gone',
    sentence: 'The calendar is no longer there. Look whether it was moved or deleted.',
  },
  {
    ...school,
    id: 'a-paused',
    name: 'Choir',
    paused: true,
    sentence: 'Paused: it is not asked, and nothing is written there.',
  },
];

const long = 'Dr. Maximiliane-Theresia von Hohenfels-Schwarzenberg zu Löwenstein';

export const longNamed: AccountItem[] = [
  {
    ...icloud,
    name: `${long}: shared appointments of the whole practice`,
    whereabouts: 'calendars-of-everybody.a-very-long-name-of-a-host.example.org',
    username: 'maximiliane-theresia.von-hohenfels-schwarzenberg@a-very-long-name.example.org',
    calendars: [
      calendar({
        id: 'c-long',
        name: `Appointments of ${long} and everybody who stands in for her`,
        carries: true,
      }),
      calendar({
        id: 'c-word',
        name: 'Donaudampfschifffahrtsgesellschaftskapitänsterminkalender',
        readOnly: true,
      }),
    ],
  },
];

export const proposals: ProposalItem[] = [
  {
    id: 'p-moved',
    kind: 'session',
    subjectId: 's-2',
    what: 'moved',
    start: '2026-03-05T11:00',
    minutes: 45,
    sentence:
      'Leo Brandt: Tue 3 Mar, 11:00 was moved to Thu 5 Mar, 11:00, 45 minutes in your calendar. Take it over?',
  },
  {
    id: 'p-deleted',
    kind: 'session',
    subjectId: 's-4',
    what: 'deleted',
    sentence: 'Sofie Lindqvist: Wed 4 Mar, 09:30 was taken out of your calendar. Is it cancelled?',
  },
  {
    id: 'p-repeats',
    kind: 'session',
    subjectId: 's-5',
    what: 'repeats',
    sentence:
      'Ben Achterberg: Fri 6 Mar, 10:00 repeats in your calendar now. Make it a single one again there? If you meet regularly, book a series here.',
  },
];

const touched = ['calendar', 'history'] as const;
const changed = (sentence: string) => ({
  touched: [...touched],
  undo: { operationId: `op-${sentence}`, sentence },
});

export function accountAnswers(
  start: readonly AccountItem[] = [],
  waits: readonly ProposalItem[] = [],
): FakeAnswers {
  let accounts = [...start];
  let asked = [...waits];
  const all = (): CalendarAccounts => ({ accounts, proposals: asked });
  const added = (account: AccountItem, sentence: string) => {
    accounts = [...accounts, { ...account, id: `a-new-${accounts.length}` }];
    return answer(all(), changed(sentence));
  };
  return {
    'calendars.accounts': () => answer(all()),
    'calendars.use': ({ calendarId, ...wish }: UseCalendar) => {
      accounts = accounts.map((account) => ({
        ...account,
        calendars: account.calendars.map((each) =>
          each.id === calendarId ? { ...each, ...wish } : { ...each, carries: each.carries && !wish.carries },
        ),
      }));
      return answer(all(), changed('Calendar used differently.'));
    },
    'calendars.edit': ({ accountId, name, paused, password }: EditAccount) => {
      if (name.trim() === '') {
        const issues = [{ field: 'name', problem: 'missing' as const, sentence: 'Please fill this in.' }];
        throw new FakeRefusal({ code: 'invalid', message: 'One field.', issues });
      }
      accounts = accounts.map((account) => {
        if (account.id !== accountId) return account;
        const { trouble, ...rest } = account;
        const sentence = paused ? 'Paused: it is not asked, and nothing is written there.' : account.sentence;
        const kept = trouble === undefined || password !== undefined ? {} : { trouble };
        return { ...rest, ...kept, name, paused, sentence };
      });
      return answer(all(), changed('Calendar changed.'));
    },
    'calendars.disconnect': ({ accountId }: OneAccount) => {
      accounts = accounts.filter(({ id }) => id !== accountId);
      return answer(all(), changed('Calendar disconnected.'));
    },
    'calendars.keep_in_step': () =>
      answer(
        { requests: 1, accounts: accounts.length, written: 0, sentences: [] },
        { touched: [...touched] },
      ),
    'calendars.decline': ({ proposalId }: OneProposal) => {
      asked = asked.filter(({ id }) => id !== proposalId);
      return answer(all(), changed('Your own time is kept.'));
    },
    'calendars.keep_single': ({ proposalId }: OneProposal) => {
      asked = asked.filter(({ id }) => id !== proposalId);
      return answer(all(), changed('Session made a single one again.'));
    },
    'calendars.connect': ({ kind, address, username, password, inMyNetwork }: ConnectCalendar) => {
      const fields: Record<string, string | undefined> = {
        address,
        ...(kind === 'caldav' ? { username, password } : {}),
      };
      const issues = Object.entries(fields)
        .filter(([, value]) => (value ?? '').trim() === '')
        .map(([field]) => ({ field, problem: 'missing' as const, sentence: 'Please fill this in.' }));
      if (issues.length > 0) throw new FakeRefusal({ code: 'invalid', message: 'Some fields.', issues });
      if (address.includes('192.168.') && !inMyNetwork) {
        throw new FakeRefusal({
          code: 'localAddress',
          retry: true,
          message: 'This address cannot be used: it is not a secure public address. Nothing has been sent.',
        });
      }
      return added(kind === 'caldav' ? icloud : school, 'Calendar connected.');
    },
    'calendars.begin_sign_in': () =>
      answer({ attempt: 'try-1', url: 'https://accounts.example/authorize?state=1' }),
    'calendars.finish_sign_in': ({ accountId }: FinishSignIn) =>
      accountId === undefined
        ? added(google, 'Calendar connected.')
        : answer(all(), { touched: [...touched] }),
    'calendars.cancel_sign_in': () => answer(null),
  };
}
