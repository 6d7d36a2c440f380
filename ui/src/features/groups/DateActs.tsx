/** What can be done with a date besides saying who came: reminders, the sheet for signing, another time. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { GroupSessionDetail } from '@/bindings/GroupSessionDetail';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { DateDoing, DateSheetProps } from './DateSheet';
import classes from './DateSheet.module.css';

export interface DateActsProps extends Pick<DateSheetProps, 'places' | 'savePdf' | 'openLink'> {
  detail: GroupSessionDetail;
  onDo: (doing: DateDoing) => void;
  /** On the way to another place. */
  onLeave: () => void;
}

export function DateActs({
  detail: { item, withoutReminder },
  onDo,
  onLeave,
  places,
  savePdf,
  openLink,
}: DateActsProps) {
  const messages = useMessages();
  const words = messages.groups.date;
  const remind = useAct('groups.draft_reminders');
  const print = useAct('groups.attendance_sheet');
  const reopen = useAct('groups.reopen_session');
  const [drafted, setDrafted] = useState<string | null>(null);
  const groupSessionId = item.id;
  const booked = item.status === 'scheduled';
  const { link } = item;

  const draft = async () => {
    const made = await remind.run({ groupSessionId });
    if (made.ok) setDrafted(made.data.sentence);
  };
  const save = async () => {
    const made = await print.run({ groupId: item.groupId, groupSessionId });
    if (made.ok) savePdf(made.data.name, made.data.base64);
  };

  return (
    <>
      <div className={classes.acts}>
        {booked && link !== null && (
          <Button variant="default" onClick={() => openLink(link)}>
            {messages.sessions.openLink}
          </Button>
        )}
        {booked && withoutReminder > 0 && (
          <Button variant="default" disabled={remind.busy} onClick={() => void draft()}>
            {words.remind(withoutReminder)}
          </Button>
        )}
        <Button variant="default" disabled={print.busy} onClick={() => void save()}>
          {words.print}
        </Button>
        {item.status === 'held' && (
          <Button
            variant="default"
            disabled={reopen.busy}
            onClick={() => void reopen.run({ groupSessionId })}
          >
            {messages.sessions.sheet.reopen}
          </Button>
        )}
        {booked && (
          <>
            <Button variant="default" onClick={() => onDo('move')}>
              {words.move}
            </Button>
            <Button variant="default" onClick={() => onDo('cancel')}>
              {words.cancel}
            </Button>
          </>
        )}
      </div>
      {drafted !== null && (
        <Notice
          tone="plain"
          announced
          act={
            <Anchor href={places.messages} onClick={onLeave}>
              {messages.groups.toMessages}
            </Anchor>
          }
        >
          {drafted}
        </Notice>
      )}
    </>
  );
}
