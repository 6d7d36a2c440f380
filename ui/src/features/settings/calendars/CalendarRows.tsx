/** The calendars of an account: which of them take the coach's time, and which one her sessions go to. */
import { Switch } from '@mantine/core';

import type { AccountItem } from '@/bindings/AccountItem';
import type { CalendarItem } from '@/bindings/CalendarItem';
import { Fold } from '@/components/Fold';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './CalendarRows.module.css';

export interface CalendarRowsProps {
  account: AccountItem;
  onUsed: (accountId: string) => void;
}

export function CalendarRows({ account, onUsed }: CalendarRowsProps) {
  const words = useMessages().calendarAccounts.account;
  const { calendars } = account;
  if (calendars.length === 0) return <p className={`${classes.none ?? ''} muted`}>{words.none}</p>;
  return (
    <ul role="list" className={classes.list} aria-label={words.calendars(account.name)}>
      {calendars.map((calendar) => (
        <Row key={calendar.id} calendar={calendar} onUsed={() => onUsed(account.id)} />
      ))}
    </ul>
  );
}

function Row({ calendar, onUsed }: { calendar: CalendarItem; onUsed: () => void }) {
  const words = useMessages().calendarAccounts.calendar;
  const use = useAct('calendars.use');
  const { id, name, colour, readOnly, shades, carries, titles, sentence, unread } = calendar;
  const told = [...(carries ? [words.carries] : []), ...(readOnly ? [words.readOnly] : [])];
  const take = async (taken: boolean) => {
    const outcome = await use.run({ calendarId: id, shades: taken, carries, titles });
    if (outcome.ok) onUsed();
  };
  return (
    <li className={classes.row}>
      <span
        className={classes.dot}
        style={colour === undefined ? undefined : { background: colour }}
        aria-hidden="true"
      />
      <div className={classes.what}>
        <span className={classes.name}>{name}</span>
        {told.length > 0 && <span className="muted small">{told.join(', ')}</span>}
        {sentence !== undefined && <span className={`${classes.whole ?? ''} small`}>{sentence}</span>}
        {unread !== undefined && (
          <div className={`${classes.whole ?? ''} small`}>
            <Fold title={unread.sentence}>
              <ul className={classes.unread} aria-label={words.unreadOf(name)}>
                {unread.parts.map((part) => (
                  <li key={part}>{part}</li>
                ))}
              </ul>
            </Fold>
          </div>
        )}
      </div>
      <Switch
        className={classes.shades ?? ''}
        size="xs"
        labelPosition="left"
        label={words.shades}
        aria-label={words.shadesOf(name)}
        checked={shades}
        disabled={use.busy}
        onChange={({ currentTarget }) => void take(currentTarget.checked)}
      />
    </li>
  );
}
