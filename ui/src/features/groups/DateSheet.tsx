/** One date of a group, opened: who was there, or what can still be done with it. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { GroupSessionDetail } from '@/bindings/GroupSessionDetail';
import { SideSheet } from '@/components/SideSheet';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { GroupsAround } from './around';
import { Attendance } from './Attendance';
import { CancelDate } from './CancelDate';
import { DateActs } from './DateActs';
import { whenOf } from './Dates';
import classes from './DateSheet.module.css';
import { MoveDate } from './MoveDate';

export interface DateSheetProps extends Pick<GroupsAround, 'places' | 'savePdf' | 'openLink'> {
  groupSessionId: string;
  onClose: () => void;
  /** What a change has brought about. */
  onChanged?: (effects: readonly string[]) => void;
}

export type DateDoing = 'look' | 'attendance' | 'move' | 'cancel';

export function DateSheet({ groupSessionId, ...rest }: DateSheetProps) {
  const detail = useRead('groups.open_session', { groupSessionId });
  return detail?.item.id === groupSessionId ? <Opened detail={detail} {...rest} /> : null;
}

function Opened({
  detail,
  onClose,
  onChanged,
  ...around
}: Omit<DateSheetProps, 'groupSessionId'> & { detail: GroupSessionDetail }) {
  const { groups } = useMessages();
  const words = groups.date;
  const { locale } = useFormat();
  const { item } = detail;
  // Until the coach chose, what the date asks for: an undo may have changed that since it was read last.
  const [chosen, setDoing] = useState<DateDoing | null>(null);
  const doing = chosen ?? (item.needsOutcome ? 'attendance' : 'look');
  const look = () => setDoing('look');
  const changed = (effects: readonly string[]) => {
    onChanged?.(effects);
    onClose();
  };
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={whenOf(item, locale)}
      sentence={
        <>
          <Anchor href={around.places.group(item.groupId)} onClick={onClose} inherit>
            {item.title}
          </Anchor>
          {['', ...(item.count === null ? [] : [item.count]), groups.places(item.seats)].join(' · ')}
        </>
      }
      {...(doing !== 'look' || !item.canSay
        ? {}
        : {
            acts: (
              <Button onClick={() => setDoing('attendance')} data-autofocus>
                {item.status === 'held' ? words.sayAgain : words.say}
              </Button>
            ),
          })}
    >
      {doing === 'look' && (
        <div className={classes.look}>
          <Told detail={detail} />
          <DateActs detail={detail} onDo={setDoing} onLeave={onClose} {...around} />
          {item.status !== 'cancelled' && <OnTheSheet detail={detail} />}
        </div>
      )}
      {doing === 'attendance' && (
        <Attendance detail={detail} onBack={item.needsOutcome ? onClose : look} onSaid={onClose} />
      )}
      {doing === 'move' && <MoveDate item={item} onBack={look} onMoved={changed} />}
      {doing === 'cancel' && <CancelDate item={item} onBack={look} onCancelled={changed} />}
    </SideSheet>
  );
}

function Told({ detail: { item, outcomeSentence, reason } }: { detail: GroupSessionDetail }) {
  const words = useMessages().groups;
  return (
    <div>
      <p>{outcomeSentence ?? words.dates.statuses[item.status]}</p>
      {reason !== null && <p className="muted">{reason}</p>}
    </div>
  );
}

/** Who was there, or who is expected. */
function OnTheSheet({ detail: { item, sheet } }: { detail: GroupSessionDetail }) {
  const words = useMessages().groups.attendance;
  if (sheet.length === 0) return <p className="muted">{words.nobody}</p>;
  return (
    <ul
      role="list"
      className={classes.came}
      aria-label={item.status === 'held' ? words.title : words.expected}
    >
      {sheet.map(({ participantId, personName, attended, waived }) => (
        <li key={participantId} className={classes.one}>
          <span>{personName}</span>
          {attended !== null && (
            <span className="muted">
              {[words.attended[attended], ...(waived ? [words.waived] : [])].join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
