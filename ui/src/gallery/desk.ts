/** The screens around the day: what waits to be sent, groups, what is found; each in its states. */
import type { SessionNotes } from '@/bindings/SessionNotes';
import type { Sheet } from '@/features/sessions/sheet';
import { around } from '@/app/sheets';
import { answer, type FakeAnswers } from '@/host/fake';
import { undoLine } from '@/rpc/undo';
import { billingAnswers, billingItems } from './billing';
import { busyDay, days } from './day';
import { toDecide } from './deciding';
import { findingAnswers } from './finding';
import { groupsAnswers } from './groups';
import { groupDates } from './groupsData';
import { messagesAnswers } from './messages';
import { prepAnswers } from './prep';
import { press } from './pressing';
import { wrapUpAnswers } from './wrapUp';

export interface GalleryDay {
  filled: boolean;
  route: string;
  /** What the coach does then. */
  then?: () => void;
  namesHidden?: boolean;
  notes?: SessionNotes;
  /** What is opened beside the page, once the practice is open. */
  sheet?: Sheet;
}

const filled = true;

export const deskPages: Record<string, GalleryDay> = {
  'names-hidden': { filled, route: '#/today', namesHidden: true },
  'message-hidden': {
    filled,
    route: '#/messages',
    namesHidden: true,
    then: () => around.open({ sheet: 'message', messageId: 'm-anna' }),
  },
  'today-decide': { filled, route: '#/today' },
  billing: { filled, route: '#/today', sheet: { sheet: 'billing' } },
  'billing-nothing': { filled, route: '#/today', sheet: { sheet: 'billing' } },
  refund: { filled, route: '#/people/anna/engagement', sheet: { sheet: 'refund', engagementId: 'six' } },
  'refund-single': {
    filled,
    route: '#/people/anna/engagement',
    sheet: { sheet: 'refund', engagementId: 'six' },
    then: () => choose(/^At the price of single/u),
  },
  'credits-why': {
    filled,
    route: '#/people/anna/engagement',
    then: () => press(/of 7 sessions left/u),
  },
  'credits-transfer': {
    filled,
    route: '#/people/anna/engagement',
    then: () => {
      press(/of 7 sessions left/u);
      window.setTimeout(() => press(/^Move to another/u), 600);
    },
  },
  'account-statement': {
    filled,
    route: '#/people/anna/money',
    then: () => press(/^Account statement$/u),
  },
  offer: {
    filled,
    route: '#/library',
    then: () => {
      press(/^Six sessions/u);
      openFold();
    },
  },
  'offer-new': { filled, route: '#/library', then: () => press(/^Add an offer$/u) },
  'start-middle': {
    filled,
    route: '#/people/anna/engagement',
    then: () => {
      press(/^Start an engagement$/u);
      window.setTimeout(() => document.querySelectorAll<HTMLElement>('[role="radio"]')[1]?.click(), 1000);
      openFold();
    },
  },
  pause: { filled, route: '#/people/anna/engagement', then: () => press(/^Pause$/u) },
  groups: { filled, route: '#/people/groups' },
  'groups-empty': { filled, route: '#/people/groups' },
  'group-new': { filled, route: '#/people/groups/new' },
  group: { filled, route: '#/people/groups/g-1' },
  'group-begun': { filled, route: '#/people/groups/g-2' },
  'group-date': { filled, route: '#/people/groups/g-1', then: () => press(/^Tue, .*3, 2026/u, 2) },
  'group-attendance': { filled, route: '#/people/groups/g-1', then: () => press(/17, 2026|17 Feb/u) },
  'group-register': { filled, route: '#/people/groups/g-1', then: () => press(/^Add a person$/u) },
  supervision: {
    filled,
    route: '#/people/anna',
    then: () => {
      around.open({ sheet: 'supervision', personId: 'anna' });
      press(/^All$/u);
    },
  },
  prep: { filled, route: '#/prep/s-2' },
  'wrap-up': { filled, route: '#/today', sheet: { sheet: 'wrapUp', sessionId: 's-2' } },
  messages: { filled, route: '#/messages' },
  'messages-empty': { filled, route: '#/messages' },
  message: {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-anna' }),
  },
  'message-undo': {
    filled,
    route: '#/messages',
    then: () => {
      around.open({ sheet: 'message', messageId: 'm-anna' });
      undoLine.offer({ operationId: 'op-1', sentence: 'Session with Anna Feldmann wrapped up.' });
    },
  },
  'message-long': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-long' }),
  },
  'message-no-address': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-ben' }),
  },
  'message-sent': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-sent' }),
  },
};

export function deskAnswers(name: string): FakeAnswers {
  const nothing = name.endsWith('-empty') || name === 'beginning';
  return {
    ...findingAnswers(),
    ...prepAnswers(),
    ...wrapUpAnswers(),
    ...messagesAnswers(nothing ? [] : undefined),
    ...groupsAnswers(nothing ? [] : undefined),
    ...billingAnswers(name === 'billing-nothing' ? [] : billingItems),
    ...(name === 'today-decide' || name.startsWith('credits')
      ? {
          'today.overview': () =>
            answer({ ...busyDay, attention: [...toDecide, ...busyDay.attention.slice(2)] }),
        }
      : {}),
    ...(name === 'today'
      ? { 'today.overview': () => answer({ ...busyDay, groups: onlyOn(busyDay.day) }) }
      : {}),
    ...(name.startsWith('calendar')
      ? {
          'calendar.days': ({ from, to }: { from: string; to: string }) =>
            answer({ ...days(from, to, !name.endsWith('-empty')), groups: groupDates }),
        }
      : {}),
  };
}

function onlyOn(day: string) {
  return groupDates.filter(({ start }) => start.startsWith(day));
}

/** One of several, by its label, in a sheet that opens a little later. */
function choose(called: RegExp): void {
  window.setTimeout(() => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => called.test(textContent));
    found?.click();
  }, 1200);
}

/** The first fold of the form that was just opened, brought into sight. */
function openFold(): void {
  window.setTimeout(() => {
    const fold = document.querySelector<HTMLElement>('form details > summary');
    fold?.click();
    window.setTimeout(() => fold?.scrollIntoView(), 200);
  }, 1300);
}
