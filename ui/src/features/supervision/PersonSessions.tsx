/** The sessions so far with one client, to be ticked. */
import { Button, Checkbox } from '@mantine/core';

import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './SupervisionSheet.module.css';

export interface PersonSessionsProps {
  personId: string;
  chosen: readonly string[];
  onChange: (sessionIds: string[]) => void;
}

export function PersonSessions({ personId, chosen, onChange }: PersonSessionsProps) {
  const { supervision: words, sessions: said } = useMessages();
  const { locale } = useFormat();
  const person = useRead('people.page', { personId });
  if (person?.id !== personId) return null;
  const all = person.past.map(({ id }) => id);
  return (
    <fieldset className={classes.person}>
      <legend className={classes.legend}>{words.sessions(person.name)}</legend>
      {all.length === 0 ? (
        <p className="muted">{words.noSessions}</p>
      ) : (
        <>
          <div className={classes.quick}>
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(all)}>
              {words.all}
            </Button>
            <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
              {words.none}
            </Button>
          </div>
          <Checkbox.Group
            aria-label={words.sessions(person.name)}
            value={[...chosen]}
            onChange={(ids: string[]) => onChange(all.filter((id) => ids.includes(id)))}
          >
            <div className={classes.sessions}>
              {person.past.map((session) => (
                <Checkbox
                  key={session.id}
                  value={session.id}
                  label={[
                    formatDay(session.start, 'weekdayAndYear', locale),
                    session.count,
                    said.statuses[session.status],
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                />
              ))}
            </div>
          </Checkbox.Group>
        </>
      )}
    </fieldset>
  );
}
