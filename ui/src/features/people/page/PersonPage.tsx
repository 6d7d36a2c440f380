/** One person: who they are, what happens next, and behind the tabs everything the two of you share. */
import { useState, type ReactNode } from 'react';

import type { CalendarFile } from '@/bindings/CalendarFile';
import type { PersonPage as Person } from '@/bindings/PersonPage';
import { DecisionDialog } from '@/components/DecisionDialog';
import { LinkTabs } from '@/components/LinkTabs';
import { Notice } from '@/components/Notice';
import { Page, type PageAct } from '@/components/Page';
import { SentenceLine } from '@/components/SentenceLine';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { EditPerson } from '../EditPerson';
import { EngagementTab } from './EngagementTab';
import { OverviewTab } from './OverviewTab';
import classes from './PersonPage.module.css';
import { SessionsTab } from './SessionsTab';
import { StartEngagement } from './StartEngagement';
import { personTabs, type PersonTab } from './tabs';
import { WhoLine } from './WhoLine';

/** Where things of other screens are; app/ knows. */
export interface PersonLinks {
  people: string;
  library: string;
  journey: (engagementId: string) => string;
  tab: (tab: PersonTab) => string;
  onSession: (sessionId: string) => void;
  onBook: () => void;
  onWrite: () => void;
  /** Times to choose from. */
  onOffer: () => void;
  onMessage: (messageId: string) => void;
  onSupervision: () => void;
  onGroupDate: (groupSessionId: string) => void;
  onOpenLink: (url: string) => void;
  /** What of an engagement is paid back. */
  onRefund: (engagementId: string) => void;
  /** Asks where, then writes. */
  savePdf: (name: string, base64: string) => void;
  saveCalendar: (file: CalendarFile) => void;
}

export interface PersonPageProps {
  id: string;
  tab: PersonTab;
  links: PersonLinks;
  /** What the screens of money say of this person. */
  money: (person: Person) => ReactNode;
  /** What they wish for, took on, and how it moves. */
  progress: (person: Person) => ReactNode;
  /** What waits to be sent to them. */
  messages: ReactNode;
}

type Sheet = 'edit' | 'start' | 'archive' | null;

export function PersonPage({ id, tab, links, money, progress, messages }: PersonPageProps) {
  const { person: words, calendarFiles, correspondence, slots, supervision } = useMessages();
  const person = useRead('people.page', { personId: id });
  const archive = useAct('people.archive');
  const booked = useAct('people.ics');
  const [sheet, setSheet] = useState<Sheet>(null);
  // The answer before this one is of another person until theirs is there.
  if (person?.id !== id) return null;
  const close = () => setSheet(null);
  const saveBooked = async () => {
    const made = await booked.run({ personId: id });
    if (made.ok) links.saveCalendar(made.data);
  };
  const setArchived = async (archived: boolean) => {
    close();
    await archive.run({ personId: id, archived });
  };
  return (
    <>
      <Page
        above={
          <a className={classes.back} href={links.people}>
            {words.back}
          </a>
        }
        title={person.name}
        sentence={<WhoLine person={person} />}
        {...primaryAct(person, links, () => setSheet('start'), words)}
        more={[
          { label: words.edit, onAct: () => setSheet('edit') },
          { label: slots.offer.act, onAct: links.onOffer },
          { label: correspondence.write.act, onAct: links.onWrite },
          ...(person.upcoming.length === 0
            ? []
            : [{ label: calendarFiles.booked, onAct: () => void saveBooked() }]),
          { label: supervision.act, onAct: links.onSupervision },
          ...(person.engagements.length === 0
            ? []
            : [{ label: words.engagement.start, onAct: () => setSheet('start') }]),
          person.archived
            ? { label: words.archive.takeOut, onAct: () => void setArchived(false) }
            : { label: words.archive.act, onAct: () => setSheet('archive') },
        ]}
      >
        {person.archived ? (
          <Notice tone="plain">{words.archived}</Notice>
        ) : (
          <SentenceLine label={words.next}>{person.next}</SentenceLine>
        )}
        <LinkTabs
          label={words.tabs.label}
          tabs={personTabs.map((key) => ({ key, label: words.tabs[key], href: links.tab(key) }))}
          current={tab}
        />
        <Tab
          person={person}
          tab={tab}
          links={links}
          money={money}
          progress={progress}
          messages={messages}
          onStart={() => setSheet('start')}
        />
      </Page>
      <EditPerson person={person} opened={sheet === 'edit'} onClose={close} />
      <StartEngagement person={person} opened={sheet === 'start'} onClose={close} links={links} />
      <DecisionDialog
        opened={sheet === 'archive'}
        question={words.archive.question(person.name)}
        consequence={words.archive.consequence}
        yes={words.archive.yes}
        onYes={() => void setArchived(true)}
        onNo={close}
      />
    </>
  );
}

/** Somebody without an engagement needs one; everybody else needs a day. */
function primaryAct(
  person: Person,
  links: PersonLinks,
  onStart: () => void,
  words: { book: string; engagement: { start: string } },
): { primary?: PageAct } {
  if (person.archived) return {};
  if (person.engagements.length > 0) {
    return { primary: { label: words.book, onAct: links.onBook } };
  }
  return { primary: { label: words.engagement.start, onAct: onStart } };
}

interface TabProps extends Pick<PersonPageProps, 'tab' | 'links' | 'money' | 'progress' | 'messages'> {
  person: Person;
  onStart: () => void;
}

function Tab({ person, tab, links, money, progress, messages, onStart }: TabProps) {
  switch (tab) {
    case 'overview':
      return <OverviewTab person={person} links={links} messages={messages} />;
    case 'engagement':
      return <EngagementTab person={person} links={links} onStart={onStart} />;
    case 'sessions':
      return <SessionsTab person={person} links={links} />;
    case 'progress':
      return progress(person);
    case 'money':
      return money(person);
  }
}
