/** Their wish, the road so far as a letter, and at its side what one looks up. */
import type { ReactNode } from 'react';

import type { PersonPage } from '@/bindings/PersonPage';
import { FactList, type Fact } from '@/components/FactList';
import { Section } from '@/components/Section';
import { placeOfZone } from '@/format/days';
import { telLink } from '@/format/phone';
import { useMessages } from '@/messages';
import classes from './PersonPage.module.css';
import type { PersonLinks } from './PersonPage';
import { GroupDateRows } from './GroupDateRows';
import { Quotes } from './Quotes';
import { SessionRows } from './SessionRows';
import { Timeline } from './Timeline';

export interface OverviewTabProps {
  person: PersonPage;
  links: PersonLinks;
  /** What waits to be sent to them. */
  messages: ReactNode;
}

export function OverviewTab({ person, links, messages }: OverviewTabProps) {
  const words = useMessages().person.overview;
  const { wish } = person.details;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {wish !== undefined && (
          <Section title={words.wish}>
            <blockquote className={`client-words ${classes.wish ?? ''}`}>{wish}</blockquote>
          </Section>
        )}
        <Quotes personId={person.id} onSession={links.onSession} />
        <Section title={words.timeline}>
          <Timeline person={person} links={links} />
        </Section>
      </div>
      <div className={classes.column}>
        {messages}
        <Section title={words.upcoming}>
          {person.upcoming.length + person.groups.length === 0 && (
            <p className="muted">{words.nothingBooked}</p>
          )}
          {person.upcoming.length > 0 && (
            <SessionRows label={words.upcoming} sessions={person.upcoming} links={links} />
          )}
          {person.groups.length > 0 && (
            <GroupDateRows label={words.groups} dates={person.groups} links={links} />
          )}
        </Section>
        <Section title={words.facts}>
          <FactList facts={useFacts(person, links)} />
        </Section>
      </div>
    </div>
  );
}

function useFacts(person: PersonPage, links: PersonLinks): Fact[] {
  const messages = useMessages();
  const words = messages.person.overview;
  const { email, phone, address, source, meetingLink } = person.details;
  const link = (text: string, url: string) => (
    <button type="button" className={classes.linkish} onClick={() => links.onOpenLink(url)}>
      {text}
    </button>
  );
  const [present] = person.engagements;
  const facts: Fact[] = [];
  if (present !== undefined) facts.push({ name: words.with, value: present.title });
  if (email !== undefined) facts.push({ name: words.email, value: link(email, `mailto:${email}`) });
  if (phone !== undefined) {
    facts.push({ name: words.phone, value: link(phone, telLink(phone)) });
  }
  if (meetingLink !== undefined) {
    facts.push({ name: words.link, value: link(meetingLink, meetingLink) });
  }
  if (person.organisationName !== null) {
    facts.push({ name: words.organisation, value: person.organisationName });
  }
  facts.push({ name: words.zone, value: placeOfZone(person.zone) });
  if (address !== undefined) {
    facts.push({ name: words.address, value: <span className={classes.address}>{address}</span> });
  }
  if (source !== 'other') facts.push({ name: words.source, value: messages.people.sources[source] });
  return facts;
}
