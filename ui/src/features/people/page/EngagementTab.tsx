/** What the two of you agreed, the present one first. */
import { Button } from '@mantine/core';

import type { PersonPage } from '@/bindings/PersonPage';
import { EmptyState } from '@/components/EmptyState';
import { useMessages } from '@/messages';
import { EngagementCard } from './EngagementCard';
import type { PersonLinks } from './PersonPage';
import classes from './EngagementTab.module.css';

export interface EngagementTabProps {
  person: PersonPage;
  links: PersonLinks;
  onStart: () => void;
}

export function EngagementTab({ person, links, onStart }: EngagementTabProps) {
  const words = useMessages().person.engagement;
  if (person.engagements.length === 0) {
    return (
      <EmptyState
        title={words.none}
        sentence={words.noneSentence}
        {...(person.archived ? {} : { act: { label: words.start, onAct: onStart } })}
      />
    );
  }
  return (
    <div className={classes.tab}>
      <ul role="list" aria-label={words.list} className={classes.cards}>
        {person.engagements.map((engagement) => (
          <EngagementCard key={engagement.id} engagement={engagement} personId={person.id} links={links} />
        ))}
      </ul>
      {!person.archived && (
        <Button variant="default" onClick={onStart}>
          {words.start}
        </Button>
      )}
    </div>
  );
}
