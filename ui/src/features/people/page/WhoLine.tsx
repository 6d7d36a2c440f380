/** Under the name: how it is said, how they are spoken of, and what time it is for them. */
import { Fragment } from 'react';

import type { PersonPage } from '@/bindings/PersonPage';
import { TimeText } from '@/components/TimeText';
import { useMessages } from '@/messages';

export function WhoLine({ person }: { person: PersonPage }) {
  const words = useMessages();
  const { pronunciation, pronouns } = person.details;
  const told = [pronunciation, pronouns, words.people.statuses[person.status]].filter(
    (part) => part !== undefined,
  );
  return (
    <>
      {told.map((part) => (
        <Fragment key={part}>
          {part}
          {' · '}
        </Fragment>
      ))}
      <TimeText at={person.localTime} zone={person.zone} />
    </>
  );
}
