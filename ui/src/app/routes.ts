/**
 * Where the coach is, as a value. It lives in the hash, because the embedded page has one address; every link of the
 * interface is written by `href`, so a place that does not exist does not compile.
 */
import { useSyncExternalStore } from 'react';

import { calendarViews, type CalendarView } from '@/features/calendar/views';
import { reportViews, type ReportView } from '@/features/money/reports/around';
import { personTabs, type PersonTab } from '@/features/people/page/tabs';
import { sections, type SettingsSection } from '@/features/settings/sections';
import { views, type PeopleView } from '@/features/people/views';
import type { ChosenFile } from '@/host';

export type Route =
  | { at: 'today' }
  | { at: 'calendar'; day?: string; view?: CalendarView }
  | { at: 'people'; view?: PeopleView; adding?: true }
  | { at: 'person'; id: string; tab: PersonTab }
  /** With a person: a new invoice for them is begun. */
  | { at: 'money'; personId?: string }
  | { at: 'invoice'; id: string }
  /** The files of a bank that were taken in. */
  | { at: 'bankFiles' }
  | { at: 'bankFile'; fileId: string; name: string }
  /** Of a year, or with one of them open, or with a receipt that was dropped. */
  | { at: 'expenses'; year?: number; expenseId?: string; file?: ChosenFile }
  | { at: 'reports'; view: ReportView }
  | { at: 'prep'; sessionId: string }
  /** What an engagement has brought, to give to the client. */
  | { at: 'journey'; engagementId: string }
  /** The session itself: one editor, and nothing around it. */
  | { at: 'focus'; sessionId: string }
  | { at: 'library' }
  /** What waits to be sent. */
  | { at: 'messages' }
  | { at: 'groups'; adding?: true }
  | { at: 'group'; id: string }
  | { at: 'settings'; section?: SettingsSection }
  | { at: 'imports' }
  | { at: 'import'; fileId: string; name: string }
  | { at: 'nowhere' };

export function href(route: Route): string {
  return `#/${[...partsOf(route)].map(encodeURIComponent).join('/')}`;
}

function partsOf(route: Route): string[] {
  switch (route.at) {
    case 'people':
      if (route.adding) return ['people', 'new'];
      return route.view === undefined ? ['people'] : ['people', 'view', route.view];
    case 'person':
      return route.tab === 'overview' ? ['people', route.id] : ['people', route.id, route.tab];
    case 'groups':
      return route.adding ? ['people', 'groups', 'new'] : ['people', 'groups'];
    case 'group':
      return ['people', 'groups', route.id];
    case 'journey':
      return ['journey', route.engagementId];
    case 'invoice':
      return ['money', 'invoices', route.id];
    case 'bankFiles':
      return ['money', 'bank'];
    case 'bankFile':
      return ['money', 'bank', route.fileId, route.name];
    case 'expenses':
      if (route.file !== undefined)
        return ['money', 'expenses', 'receipt', route.file.fileId, route.file.name];
      if (route.expenseId !== undefined) return ['money', 'expenses', route.expenseId];
      return route.year === undefined
        ? ['money', 'expenses']
        : ['money', 'expenses', 'of', String(route.year)];
    case 'reports':
      return route.view === 'glance' ? ['money', 'reports'] : ['money', 'reports', route.view];
    case 'prep':
      return ['prep', route.sessionId];
    case 'money':
      return route.personId === undefined ? ['money'] : ['money', 'for', route.personId];
    case 'calendar':
      return route.day === undefined ? ['calendar'] : ['calendar', route.view ?? 'week', route.day];
    case 'focus':
      return ['sessions', route.sessionId, 'focus'];
    case 'settings':
      return route.section === undefined ? ['settings'] : ['settings', route.section];
    case 'imports':
      return ['import'];
    case 'import':
      return ['import', route.fileId, route.name];
    default:
      return [route.at];
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function parse(hash: string): Route {
  const [place = '', first, second, third, fourth] = hash
    .replace(/^#\/?/u, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  switch (place) {
    case '':
    case 'today':
      return { at: 'today' };
    case 'people':
      return peopleRoute(first, second);
    case 'money':
      return first === 'expenses' ? expensesRoute(second, third, fourth) : moneyRoute(first, second, third);
    case 'calendar':
      return second === undefined
        ? { at: 'calendar' }
        : {
            at: 'calendar',
            view: calendarViews.find((view) => view === first) ?? 'week',
            day: second,
          };
    case 'prep':
      return first === undefined ? { at: 'today' } : { at: 'prep', sessionId: first };
    case 'journey':
      return first === undefined ? { at: 'nowhere' } : { at: 'journey', engagementId: first };
    case 'sessions':
      return first !== undefined && second === 'focus'
        ? { at: 'focus', sessionId: first }
        : { at: 'nowhere' };
    case 'library':
      return { at: 'library' };
    case 'messages':
      return { at: 'messages' };
    case 'settings': {
      const section = sections.find((known) => known === first);
      return section === undefined ? { at: 'settings' } : { at: 'settings', section };
    }
    case 'import':
      return first === undefined ? { at: 'imports' } : { at: 'import', fileId: first, name: second ?? '' };
    default:
      return { at: 'nowhere' };
  }
}

function moneyRoute(first: string | undefined, second: string | undefined, third: string | undefined): Route {
  switch (first) {
    case 'bank':
      return second === undefined
        ? { at: 'bankFiles' }
        : { at: 'bankFile', fileId: second, name: third ?? '' };
    case 'reports':
      return { at: 'reports', view: reportViews.find((view) => view === second) ?? 'glance' };
    case 'for':
      return second === undefined ? { at: 'money' } : { at: 'money', personId: second };
    case 'invoices':
      return second === undefined ? { at: 'money' } : { at: 'invoice', id: second };
    default:
      return { at: 'money' };
  }
}

// The core's ids are long and random: none of them is a word.
function expensesRoute(
  first: string | undefined,
  second: string | undefined,
  third: string | undefined,
): Route {
  if (first === undefined) return { at: 'expenses' };
  if (second === undefined) return { at: 'expenses', expenseId: first };
  if (first === 'receipt') return { at: 'expenses', file: { fileId: second, name: third ?? '' } };
  return /^\d{4}$/u.test(second) ? { at: 'expenses', year: Number(second) } : { at: 'expenses' };
}

function peopleRoute(first: string | undefined, second: string | undefined): Route {
  switch (first) {
    case undefined:
      return { at: 'people' };
    case 'new':
      return { at: 'people', adding: true };
    case 'groups':
      if (second === undefined) return { at: 'groups' };
      return second === 'new' ? { at: 'groups', adding: true } : { at: 'group', id: second };
    case 'view': {
      const view = views.find((known) => known === second);
      return view === undefined ? { at: 'people' } : { at: 'people', view };
    }
    default:
      return { at: 'person', id: first, tab: personTabs.find((tab) => tab === second) ?? 'overview' };
  }
}

export function go(route: Route): void {
  window.location.hash = href(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash,
  );
  return parse(hash);
}
