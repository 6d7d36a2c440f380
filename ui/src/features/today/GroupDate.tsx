/** A date of a group in the day: what it is, how full, and the way to its page. */
import { Button } from '@mantine/core';

import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import { GroupSign, groupHue, standingOfGroup } from '@/components/SessionLook';
import { TimeText } from '@/components/TimeText';
import { useMessages } from '@/messages';
import classes from './Ribbon.module.css';

export interface GroupDateProps {
  date: GroupSessionItem;
  href: string;
  onSay: () => void;
}

export function GroupDate({ date, href, onSay }: GroupDateProps) {
  const words = useMessages().groups;
  const detail = [words.kinds[date.kind], date.count, words.places(date.seats)].filter(
    (part) => part !== null,
  );
  return (
    <li className={classes.session} data-hue={groupHue} data-standing={standingOfGroup(date)}>
      <span className={classes.time}>
        <TimeText at={date.start} until={date.end} />
      </span>
      <span className={classes.who}>
        <a className={classes.name} href={href}>
          {date.title}
        </a>
        <span className={classes.detail}>
          <GroupSign />
          <span className={classes.words}>{detail.join(' · ')}</span>
          {date.status !== 'scheduled' && <span>{words.dates.statuses[date.status]}</span>}
        </span>
      </span>
      {date.needsOutcome && (
        <Button size="compact-sm" variant="default" className={classes.act ?? ''} onClick={onSay}>
          {words.dates.needsOutcome}
        </Button>
      )}
    </li>
  );
}
