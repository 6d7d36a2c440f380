/** People and a person's page, given the ways to everything else. */
import { PersonMoney } from '@/features/money/person/PersonMoney';
import { PersonPage, type PersonLinks } from '@/features/people/page/PersonPage';
import { PeoplePage } from '@/features/people/PeoplePage';
import { ProgressTab } from '@/features/progress/ProgressTab';
import { theHost } from '@/host';
import { moneyAround } from './money';
import { go, href, type Route } from './routes';
import { around } from './sheets';

export function peopleScreen({ view = 'everybody', adding }: Extract<Route, { at: 'people' }>) {
  return (
    <PeoplePage
      view={view}
      adding={adding === true}
      hrefOf={(id) => href({ at: 'person', id, tab: 'overview' })}
      hrefOfView={(next) => href(next === 'everybody' ? { at: 'people' } : { at: 'people', view: next })}
      onAdd={() => go({ at: 'people', adding: true })}
      onAdded={(id) => go({ at: 'person', id, tab: 'overview' })}
      onAddClosed={() => go({ at: 'people' })}
    />
  );
}

export function personScreen({ id, tab }: Extract<Route, { at: 'person' }>) {
  return (
    <PersonPage
      key={id}
      id={id}
      tab={tab}
      links={linksOf(id)}
      money={(person) => <PersonMoney person={person} {...moneyAround} />}
      progress={(person) => <ProgressTab key={person.id} personId={person.id} />}
    />
  );
}

function linksOf(id: string): PersonLinks {
  return {
    people: href({ at: 'people' }),
    library: href({ at: 'library' }),
    journey: (engagementId) => href({ at: 'journey', engagementId }),
    tab: (tab) => href({ at: 'person', id, tab }),
    onSession: (sessionId) => around.open({ sheet: 'session', sessionId }),
    onBook: () => around.open({ sheet: 'book', personId: id }),
    onOpenLink: (url) => void theHost().openLink(url),
  };
}
