/** Which feature draws which route. A screen that is not there yet says so as an unknown page would. */
import type { ReactNode } from 'react';

import { Page } from '@/components/Page';
import { LibraryPage } from '@/features/library/LibraryPage';
import { useMessages } from '@/messages';
import { Failed } from './Failed';
import { peopleScreen, personScreen } from './people';
import { go, type Route } from './routes';

export function Screen({ route }: { route: Route }) {
  // Another tab or day of the same screen keeps what was typed there; another screen begins anew.
  return <Failed key={route.at}>{screenOf(route)}</Failed>;
}

// Screens are added here, one line each.
const screens: Partial<{ [At in Route['at']]: (route: Extract<Route, { at: At }>) => ReactNode }> = {
  people: peopleScreen,
  person: personScreen,
  library: () => <LibraryPage />,
};

function screenOf(route: Route): ReactNode {
  const draw = screens[route.at] as ((route: Route) => ReactNode) | undefined;
  return draw === undefined ? <NotHere /> : draw(route);
}

function NotHere() {
  const words = useMessages().notHere;
  const act = { label: words.toToday, onAct: () => go({ at: 'today' }) };
  return (
    <Page title={words.title} sentence={words.sentence} primary={act}>
      {null}
    </Page>
  );
}
