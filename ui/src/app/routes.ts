/**
 * Where the coach is, as a value. It lives in the hash, because the embedded page has one address; every link of the
 * interface is written by `href`, so a place that does not exist does not compile.
 */
import { useSyncExternalStore } from 'react';

export type PersonTab = 'overview' | 'engagement' | 'sessions' | 'progress' | 'messages' | 'money' | 'files';
const personTabs: readonly string[] = [
  'overview',
  'engagement',
  'sessions',
  'progress',
  'messages',
  'money',
  'files',
] satisfies PersonTab[];

export type Route =
  | { at: 'today' }
  | { at: 'calendar'; day?: string; view?: 'week' | 'day' }
  | { at: 'people' }
  | { at: 'person'; id: string; tab: PersonTab }
  | { at: 'money' }
  | { at: 'invoice'; id: string }
  | { at: 'growth' }
  | { at: 'library' }
  | { at: 'settings'; section?: string }
  | { at: 'imports' }
  | { at: 'import'; fileId: string; name: string }
  | { at: 'nowhere' };

export function href(route: Route): string {
  return `#/${[...partsOf(route)].map(encodeURIComponent).join('/')}`;
}

function partsOf(route: Route): string[] {
  switch (route.at) {
    case 'person':
      return route.tab === 'overview' ? ['people', route.id] : ['people', route.id, route.tab];
    case 'invoice':
      return ['money', 'invoices', route.id];
    case 'calendar':
      return route.day === undefined ? ['calendar'] : ['calendar', route.view ?? 'week', route.day];
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
  const [place = '', first, second] = hash
    .replace(/^#\/?/u, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  switch (place) {
    case '':
    case 'today':
      return { at: 'today' };
    case 'people':
      return first === undefined ? { at: 'people' } : { at: 'person', id: first, tab: personTab(second) };
    case 'money':
      return first === 'invoices' && second !== undefined ? { at: 'invoice', id: second } : { at: 'money' };
    case 'calendar':
      return second === undefined
        ? { at: 'calendar' }
        : { at: 'calendar', view: first === 'day' ? 'day' : 'week', day: second };
    case 'growth':
    case 'library':
      return { at: place };
    case 'settings':
      return first === undefined ? { at: 'settings' } : { at: 'settings', section: first };
    case 'import':
      return first === undefined ? { at: 'imports' } : { at: 'import', fileId: first, name: second ?? '' };
    default:
      return { at: 'nowhere' };
  }
}

function personTab(text: string | undefined): PersonTab {
  return text !== undefined && personTabs.includes(text) ? (text as PersonTab) : 'overview';
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
