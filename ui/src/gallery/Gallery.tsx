/** Every component and screen in every state, with made-up data: for the eye, and for the screenshots of the tests. */
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

import { App } from '@/app/App';
import { Failed } from '@/app/Failed';
import { Providers } from '@/app/Providers';
import { around } from '@/app/sheets';
import { Page } from '@/components/Page';
import { standIn } from '@/host';
import { createFakeHost } from '@/host/fake';
import { createQueryClient } from '@/rpc/query';
import { accountPages, accountsOf } from './calendarPages';
import { calendarAnswers, type FakeFile } from './calendar';
import { ChartsPage } from './ChartsPage';
import { dayAnswers } from './dayAnswers';
import { DocumentsPages } from './DocumentsPages';
import { EditorPage } from './EditorPage';
import { deskAnswers, deskPages, type GalleryDay } from './desk';
import { FormsPage } from './FormsPage';
import { FramePage, FrameSearching } from './FramePage';
import { JourneyPages } from './JourneyPages';
import { moneyDeskAnswers, moneyDeskPages } from './moneyDesk';
import { MoneyPages } from './MoneyPages';
import { emptyNote, lockedNote, longNote, noteAnswers } from './notes';
import { NumbersPage } from './NumbersPage';
import { OverlaysPage } from './OverlaysPage';
import { peopleAnswers } from './people';
import { anna, everybody } from './peopleData';
import { payingOf, payingPages } from './payingPages';
import { PdfPage } from './PdfPage';
import { practiceAnswers, type FakePractice } from './practice';
import { progressAnswers } from './progress';
import { progressPages } from './ProgressPages';
import { calendarStates } from './secondClock';
import { settingsAnswers } from './settings';
import { StatesPage } from './StatesPage';

const pages: Record<string, () => ReactNode> = {
  numbers: () => <NumbersPage />,
  forms: () => <FormsPage />,
  states: () => <StatesPage />,
  editor: () => <EditorPage />,
  overlays: () => <OverlaysPage />,
  pdf: () => <PdfPage />,
  charts: () => <ChartsPage />,
  ...progressPages,
  journey: () => <JourneyPages />,
  money: () => <MoneyPages page="full" />,
  'money-empty': () => <MoneyPages page="empty" />,
  'money-draft': () => <MoneyPages page="draft" />,
  'money-elaborate': () => <MoneyPages page="elaborate" />,
  'money-issued': () => <MoneyPages page="issued" />,
  'money-lacking': () => <MoneyPages page="lacking" />,
  'money-xml': () => <MoneyPages page="xml" />,
  'money-receipt': () => <MoneyPages page="receipt" />,
  'money-reminder': () => <MoneyPages page="reminder" />,
  documents: () => <DocumentsPages page="full" />,
  'documents-plain': () => <DocumentsPages page="plain" />,
  'documents-sheet': () => <DocumentsPages page="sheet" />,
  'documents-party': () => <DocumentsPages page="party" />,
  'documents-own': () => <DocumentsPages page="own" />,
  'money-pack': () => <MoneyPages page="pack" />,
  'money-exporting': () => <MoneyPages page="exporting" />,
  'money-exported': () => <MoneyPages page="exported" />,
};

const practices: Record<string, Partial<FakePractice>> = {
  welcome: { state: 'none' },
  unlock: { state: 'locked' },
  remembered: { state: 'locked', keychainRemembers: true },
  unfinished: { state: 'unfinished', setUp: false, recoveryKitConfirmed: true },
  waiting: { state: 'locked', waitSeconds: 30 },
  sample: { state: 'open', isSample: true },
  practice: { state: 'open' },
  beginning: { state: 'open' },
};

/** Screens of an open practice: the page's own address follows, as when the coach goes there. */
const days: Record<string, GalleryDay> = {
  ...deskPages,
  ...moneyDeskPages,
  ...accountPages,
  ...payingPages,
  today: { filled: true, route: '#/today' },
  'today-empty': { filled: false, route: '#/today' },
  calendar: { filled: true, route: '#/calendar/week/2026-03-03' },
  'calendar-clock': { filled: true, route: '#/calendar/week/2026-03-03' },
  'calendar-clock-day': { filled: true, route: '#/calendar/day/2026-03-08' },
  'calendar-empty': { filled: false, route: '#/calendar/week/2026-03-03' },
  'calendar-long': { filled: true, route: '#/calendar/week/2026-03-03' },
  'calendar-long-agenda': { filled: true, route: '#/calendar/agenda/2026-03-02' },
  'calendar-long-day': { filled: true, route: '#/calendar/day/2026-03-03' },
  'calendar-long-month': { filled: true, route: '#/calendar/month/2026-03-03' },
  'calendar-month': { filled: true, route: '#/calendar/month/2026-03-03' },
  'calendar-agenda': { filled: true, route: '#/calendar/agenda/2026-03-02' },
  'calendar-agenda-empty': { filled: false, route: '#/calendar/agenda/2026-03-02' },
  'settings-hours': { filled: true, route: '#/settings/hours' },
  'calendar-day': { filled: true, route: '#/calendar/day/2026-03-03' },
  people: { filled: true, route: '#/people' },
  person: { filled: true, route: '#/people/anna' },
  'person-engagement': { filled: true, route: '#/people/anna/engagement' },
  'person-progress': { filled: true, route: '#/people/anna/progress' },
  'person-progress-empty': { filled: true, route: '#/people/anna/progress' },
  'person-money': { filled: true, route: '#/people/anna/money' },
  'person-long': { filled: true, route: '#/people/long' },
  'person-long-money': { filled: true, route: '#/people/long/money' },
  settings: { filled: true, route: '#/settings' },
  library: { filled: true, route: '#/library' },
  focus: { filled: true, route: '#/sessions/s-2/focus' },
  'focus-empty': { filled: true, route: '#/sessions/s-2/focus', notes: emptyNote },
  'focus-locked': { filled: true, route: '#/sessions/s-2/focus', notes: lockedNote },
  'focus-long': { filled: true, route: '#/sessions/s-4/focus', notes: longNote },
  session: { filled: true, route: '#/today', sheet: { sheet: 'session', sessionId: 's-2' } },
  offer: { filled: true, route: '#/calendar/week/2026-03-03', sheet: { sheet: 'offer', personId: 'leo' } },
  'offer-nothing-free': { filled: false, route: '#/today', sheet: { sheet: 'offer', personId: 'leo' } },
  'slot-offer': {
    filled: true,
    route: '#/calendar/week/2026-03-03',
    sheet: { sheet: 'slot-offer', offerId: 'offer-1' },
  },
  'slot-offer-taken': {
    filled: true,
    route: '#/calendar/week/2026-03-03',
    sheet: { sheet: 'slot-offer', offerId: 'offer-2' },
  },
  'slot-offers': { filled: true, route: '#/calendar/week/2026-03-03', sheet: { sheet: 'slot-offers' } },
  'settings-calendars': { filled: true, route: '#/settings/calendars' },
  notes: { filled: true, route: '#/today', sheet: { sheet: 'notes', sessionId: 's-2' } },
  versions: { filled: true, route: '#/today', sheet: { sheet: 'versions', sessionId: 's-2' } },
};

const files: Record<string, FakeFile> = { import: 'good', importBroken: 'broken', importEmpty: 'empty' };

const prefix = '#/gallery/';

/** Everything of Anna under a name that fits nowhere. */
const longNamed = { ...anna, ...everybody.find(({ id }) => id === 'long'), status: anna.status };

function peopleOf(name: string) {
  if (name === 'beginning') return peopleAnswers([]);
  return name.startsWith('person-long') ? peopleAnswers(undefined, longNamed) : peopleAnswers();
}

/** The page that the hash names. From one gallery page to another is a new start, so that each begins the same. */
export function openGallery(hash: string): ReactNode {
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith(prefix)) window.location.reload();
  });
  const name = hash.slice(prefix.length);
  const opened = days[name];
  const practice =
    opened === undefined
      ? practices[name]
      : { state: 'open' as const, namesHidden: opened.namesHidden ?? false };
  const chosen = { fileId: 'f1', name: 'Linden 2026-03-01.stillpoint' };
  const file = files[name];
  standIn(
    createFakeHost(
      {
        ...settingsAnswers(),
        ...practiceAnswers(practice ?? (file === undefined ? {} : { state: 'open' })),
        ...dayAnswers(opened?.filled ?? true),
        ...calendarAnswers(file),
        ...(file === undefined ? peopleOf(name) : {}),
        ...deskAnswers(name),
        ...moneyDeskAnswers(name),
        ...accountsOf(name),
        ...calendarStates(name),
        ...payingOf(name),
        ...progressAnswers({ empty: name.endsWith('-empty') }),
        ...(opened?.notes === undefined ? {} : noteAnswers(opened.notes)),
      },
      chosen,
    ),
  );
  // The app reads the hash; the gallery's own name for it is done with.
  if (file !== undefined) window.history.replaceState(null, '', '#/import/f1/linden.ics');
  if (opened !== undefined) window.history.replaceState(null, '', opened.route);
  if (opened?.then !== undefined) window.setTimeout(opened.then, 50);
  const sheet = opened?.sheet;
  // Once the practice is open: opening it closes what was open before.
  if (sheet !== undefined) setTimeout(() => around.open(sheet), 500);
  return (
    <Providers client={createQueryClient()}>
      <Failed>
        {name === 'frame' ? (
          <FramePage />
        ) : name === 'palette' ? (
          <FrameSearching />
        ) : practice === undefined && file === undefined ? (
          /^(?:money|documents|journey)/u.test(name) ? (
            pages[name]?.()
          ) : (
            <main>{pages[name]?.() ?? <Contents />}</main>
          )
        ) : (
          <App />
        )}
      </Failed>
    </Providers>
  );
}

function Contents() {
  return (
    <Page title="Gallery" width="reading">
      <ul>
        {[
          'frame',
          'palette',
          ...Object.keys(pages),
          ...Object.keys(practices),
          ...Object.keys(days),
          ...Object.keys(files),
        ].map((name) => (
          <li key={name}>
            <Anchor href={prefix + name}>{name}</Anchor>
          </li>
        ))}
      </ul>
    </Page>
  );
}
