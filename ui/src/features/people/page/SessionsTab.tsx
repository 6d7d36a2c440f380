import type { PersonPage } from '@/bindings/PersonPage';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import type { PersonLinks } from './PersonPage';
import { SessionRows } from './SessionRows';

export function SessionsTab({ person, links }: { person: PersonPage; links: PersonLinks }) {
  const words = useMessages().person.sessions;
  const parts = [
    { title: words.upcoming, sessions: person.upcoming, none: words.noUpcoming },
    { title: words.past, sessions: person.past, none: words.noPast },
  ];
  return parts.map(({ title, sessions, none }) => (
    <Section key={title} title={title}>
      {sessions.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <SessionRows label={title} sessions={sessions} links={links} full />
      )}
    </Section>
  ));
}
