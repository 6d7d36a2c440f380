/** Which feature draws which route. A screen that is not there yet says so as an unknown page would. */
import type { ReactNode } from 'react';

import { Page } from '@/components/Page';
import { Calendar } from '@/features/calendar/Calendar';
import { JourneyPage } from '@/features/journeys/JourneyPage';
import { MessagesPage } from '@/features/messages/MessagesPage';
import { DraftsLine } from '@/features/messages/DraftsLine';
import { InvoicePage } from '@/features/money/InvoicePage';
import { BankFilePage } from '@/features/money/bank/BankFilePage';
import { BankFilesPage } from '@/features/money/bank/BankFilesPage';
import { Money } from '@/features/money/Money';
import { MoneyTabs } from '@/features/money/MoneyTabs';
import { ReportsPage } from '@/features/money/reports/ReportsPage';
import { RemindersLine } from '@/features/money/reminders/RemindersLine';
import { Proposals } from '@/features/proposals/Proposals';
import { PrepPage } from '@/features/sessions/prep/PrepPage';
import { OffersLine } from '@/features/slots/OffersLine';
import { Today } from '@/features/today/Today';
import { useMessages } from '@/messages';
import { Failed } from './Failed';
import { groupScreen, GroupsScreen } from './groups';
import { journeyAround } from './journeys';
import { LibraryScreen } from './LibraryScreen';
import { focusScreen } from './focus';
import { expensesScreen } from './expenses';
import { bankPlaces, hrefOfPart, moneyAround, reportPlaces } from './money';
import { peopleScreen, personScreen } from './people';
import { ImportPage } from '@/features/import/ImportPage';
import { ImportsPage } from '@/features/import/ImportsPage';
import { importPlaces } from './importing';
import { go, href, type Route } from './routes';
import { settingsScreen } from './settings';
import { around } from './sheets';

export function Screen({ route }: { route: Route }) {
  return <Failed key={placeOf(route)}>{screenOf(route)}</Failed>;
}

/** Another tab, view or week of the same screen keeps what was begun there; another screen begins anew. */
function placeOf(route: Route): string {
  switch (route.at) {
    case 'calendar':
    case 'people':
    case 'settings':
    case 'groups':
    case 'expenses':
    case 'reports':
      return route.at;
    case 'person':
      return href({ ...route, tab: 'overview' });
    default:
      return href(route);
  }
}

// Screens are added here, one line each.
const screens: Partial<{ [At in Route['at']]: (route: Extract<Route, { at: At }>) => ReactNode }> = {
  people: peopleScreen,
  person: personScreen,
  groups: ({ adding }) => <GroupsScreen adding={adding === true} />,
  group: groupScreen,
  library: () => <LibraryScreen />,
  settings: settingsScreen,
  focus: focusScreen,
  today: () => (
    <Today
      {...around}
      proposals={<Proposals open={around.open} />}
      drafts={
        <>
          <DraftsLine href={href({ at: 'messages' })} />
          <RemindersLine onOpen={moneyAround.openReminders} />
        </>
      }
    />
  ),
  messages: () => <MessagesPage onMessage={(messageId) => around.open({ sheet: 'message', messageId })} />,
  calendar: ({ day, view }) => (
    <Calendar
      {...around}
      {...(day === undefined ? {} : { day })}
      {...(view === undefined ? {} : { view })}
      onGo={(on, next) => go({ at: 'calendar', day: on, view: next })}
      onGroup={(id) => go({ at: 'group', id })}
      onImportFile={importPlaces.onChoose}
      onImports={importPlaces.onAnother}
      waiting={
        <>
          <Proposals open={around.open} />
          <OffersLine onOpen={() => around.open({ sheet: 'slot-offers' })} />
        </>
      }
    />
  ),
  money: ({ personId }) => (
    <Money
      {...moneyAround}
      {...(personId === undefined ? {} : { personId })}
      onBankFile={bankPlaces.onChoose}
      tabs={<MoneyTabs current="invoices" hrefOf={hrefOfPart} />}
    />
  ),
  expenses: expensesScreen,
  reports: ({ view }) => <ReportsPage view={view} {...reportPlaces} />,
  bankFiles: () => <BankFilesPage {...bankPlaces} />,
  bankFile: ({ fileId }) => <BankFilePage fileId={fileId} {...bankPlaces} />,
  invoice: ({ id }) => <InvoicePage invoiceId={id} {...moneyAround} />,
  prep: ({ sessionId }) => (
    <PrepPage
      sessionId={sessionId}
      onBegin={() => go({ at: 'focus', sessionId })}
      onPerson={(id) => go({ at: 'person', id, tab: 'overview' })}
      savePdf={around.savePdf}
    />
  ),
  journey: ({ engagementId }) => <JourneyPage engagementId={engagementId} {...journeyAround} />,
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
