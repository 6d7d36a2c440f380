/** Which feature draws which route. A screen that is not there yet says so as an unknown page would. */
import type { ReactNode } from 'react';

import { Page } from '@/components/Page';
import { ImportPage } from '@/features/import/ImportPage';
import { ImportsPage } from '@/features/import/ImportsPage';
import { useMessages } from '@/messages';
import { Failed } from './Failed';
import { importPlaces } from './importing';
import { go, href, type Route } from './routes';

export function Screen({ route }: { route: Route }) {
  return <Failed key={href(route)}>{screenOf(route)}</Failed>;
}

// Screens are added here, one line each.
const screens: Partial<{ [At in Route['at']]: (route: Extract<Route, { at: At }>) => ReactNode }> = {
  imports: () => <ImportsPage {...importPlaces} />,
  import: ({ fileId }) => <ImportPage fileId={fileId} {...importPlaces} />,
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
