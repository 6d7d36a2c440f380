/** People and a person's page, given the ways to everything else. */
import { PersonMessages } from '@/features/messages/PersonMessages';
import { PersonMoney } from '@/features/money/person/PersonMoney';
import { PersonPage, type PersonLinks } from '@/features/people/page/PersonPage';
import { PeoplePage } from '@/features/people/PeoplePage';
import { ProgressTab } from '@/features/progress/ProgressTab';
import { PersonOffers } from '@/features/slots/PersonOffers';
import type { PeopleTabPlaces } from '@/features/people/usePeopleTabs';
import { theHost } from '@/host';
import { moneyAround } from './money';
import { go, href, type Route } from './routes';
import { around, openOrganisationInvoices } from './sheets';

export function peopleScreen({ view = 'everybody', adding }: Extract<Route, { at: 'people' }>) {
  return (
    <PeoplePage
      view={view}
      adding={adding === true}
      hrefOf={(id) => href({ at: 'person', id, tab: 'overview' })}
      {...tabPlaces}
      onAdd={() => go({ at: 'people', adding: true })}
      onAdded={(id) => go({ at: 'person', id, tab: 'overview' })}
      onAddClosed={() => go({ at: 'people' })}
      onInvoices={openOrganisationInvoices}
    />
  );
}

/** Where the views of people are, and the groups beside them. */
export const tabPlaces: PeopleTabPlaces = {
  hrefOfView: (view) => href(view === 'everybody' ? { at: 'people' } : { at: 'people', view }),
  groups: href({ at: 'groups' }),
};

export function personScreen({ id, tab }: Extract<Route, { at: 'person' }>) {
  return (
    <PersonPage
      key={id}
      id={id}
      tab={tab}
      links={linksOf(id)}
      messages={
        <>
          <PersonOffers personId={id} open={around.open} />
          <PersonMessages personId={id} onMessage={openMessage} />
        </>
      }
      money={(person) => <PersonMoney person={person} {...moneyAround} />}
      progress={(person) => <ProgressTab key={person.id} personId={person.id} />}
    />
  );
}

function openMessage(messageId: string) {
  around.open({ sheet: 'message', messageId });
}

function linksOf(id: string): PersonLinks {
  return {
    people: href({ at: 'people' }),
    library: href({ at: 'library' }),
    journey: (engagementId) => href({ at: 'journey', engagementId }),
    tab: (tab) => href({ at: 'person', id, tab }),
    onSession: (sessionId) => around.open({ sheet: 'session', sessionId }),
    onWrite: () => around.open({ sheet: 'write', personId: id }),
    onOffer: () => around.open({ sheet: 'offer', personId: id }),
    onMessage: openMessage,
    onSupervision: () => around.open({ sheet: 'supervision', personId: id }),
    onGroupDate: (groupSessionId) => around.open({ sheet: 'group-date', groupSessionId }),
    onBook: () => around.open({ sheet: 'book', personId: id }),
    onOpenLink: (url) => void theHost().openLink(url),
    onRefund: (engagementId) => around.open({ sheet: 'refund', engagementId }),
    savePdf: around.savePdf,
    saveCalendar: around.saveCalendar,
  };
}
