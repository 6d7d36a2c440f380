/** The screens of other calendars, each in its states. */
import type { ConnectionItem } from '@/bindings/ConnectionItem';
import { answer, type FakeAnswers } from '@/host/fake';
import { accountAnswers, google, icloud, longNamed, proposals, school, troubled } from './calendarAccounts';
import { days } from './day';
import type { GalleryDay } from './desk';
import { press, pressNamed } from './pressing';

/** A month of a calendar that is looked at whenever somebody looks. */
export const manyConnections: ConnectionItem[] = Array.from({ length: 500 }, (_, index): ConnectionItem => {
  const day = 28 - Math.floor(index / 20);
  const minutes = 18 * 60 - (index % 20) * 17;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const isQuiet = index % 7 !== 0;
  return {
    id: `c${index}`,
    at: `2026-02-${String(day).padStart(2, '0')}T${time}`,
    purpose: 'calendar_account',
    host: 'caldav.icloud.com',
    bytesOut: 412,
    bytesIn: isQuiet ? 0 : 18_204,
    status: isQuiet ? 304 : 207,
    became: isQuiet ? 'unchanged' : 'answered',
    sentence: isQuiet
      ? 'Your calendar was kept in step with caldav.icloud.com: nothing has changed there.'
      : 'Your calendar was kept in step with caldav.icloud.com.',
  };
});

const filled = true;
const route = '#/settings/calendars';
/** After the sheet has come. */
const later = (act: () => void) => window.setTimeout(act, 900);
const connect = (service: RegExp, then?: () => void) => () => {
  press(/^Connect a calendar$/u);
  later(() => {
    press(service);
    if (then !== undefined) later(then);
  });
};

export const accountPages: Record<string, GalleryDay> = {
  'calendars-empty': { filled, route },
  calendars: { filled, route },
  'calendars-trouble': { filled, route },
  'calendars-long': { filled, route },
  'calendars-waiting': { filled, route },
  'calendars-connect': { filled, route, then: () => press(/^Connect a calendar$/u) },
  'calendars-icloud': { filled, route, then: connect(/^iCloud/u) },
  'calendars-server': { filled, route, then: connect(/^Another server/u) },
  'calendars-google': { filled, route, then: connect(/^Google/u) },
  'calendars-file': { filled, route, then: connect(/^A file/u) },
  'calendars-connected': { filled, route, then: connect(/^A file/u, () => press(/^Choose a file$/u)) },
  'calendars-sign-in': {
    filled,
    route,
    then: () => {
      pressNamed(/^Sign in again: Google/u);
      later(() => press(/^Sign in in the browser$/u));
    },
  },
  'connections-many': { filled, route: '#/settings/connections' },
  'calendar-proposals': { filled, route: '#/calendar/week/2026-03-03' },
  'today-proposals': { filled, route: '#/today' },
  'proposal-move': {
    filled,
    route: '#/today',
    sheet: { sheet: 'move', sessionId: 's-2', start: '2026-03-05T11:00', minutes: 45 },
  },
};

export function accountsOf(name: string): FakeAnswers {
  const waits = name.endsWith('-proposals') ? proposals : [];
  switch (name) {
    case 'calendars-trouble':
      return accountAnswers(troubled);
    case 'calendars-long':
      return accountAnswers(longNamed);
    case 'calendars-waiting':
      return accountAnswers([{ ...icloud, waiting: 3, notTaken: 1 }, school]);
    case 'calendars-sign-in':
      return {
        ...accountAnswers([{ ...google, trouble: 'sign_in', sentence: troubled[0]?.sentence ?? '' }]),
        // Nobody comes back.
        'calendars.finish_sign_in': () => never,
      };
    case 'calendar-proposals':
      return {
        ...accountAnswers([icloud], proposals),
        'calendar.days': ({ from, to }: { from: string; to: string }) => {
          const shown = days(from, to, true);
          return answer({
            ...shown,
            busy: shown.busy.map((busy) => ({ ...busy, calendar: 'Home', colour: '#cc6633' })),
          });
        },
      };
    case 'connections-many':
      return { ...accountAnswers(), 'connections.list': () => answer(manyConnections) };
    default:
      return accountAnswers(
        name.startsWith('calendars') && name !== 'calendars-empty' ? [icloud, school] : [],
        waits,
      );
  }
}

/** The stand-in waits for whatever an answer is. */
const never = new Promise(() => undefined) as never;
