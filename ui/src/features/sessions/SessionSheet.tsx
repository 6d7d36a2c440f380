/** One session, opened: when, for whom, what was agreed, what was said, and everything that can be done with it. */
import { Anchor, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';

import type { SessionItem } from '@/bindings/SessionItem';
import type { SessionDetail } from '@/bindings/SessionDetail';
import { DecisionDialog } from '@/components/DecisionDialog';
import { FactList, type Fact } from '@/components/FactList';
import { MediumSign } from '@/components/SessionLook';
import { SideSheet } from '@/components/SideSheet';
import { formatDuration } from '@/format/durations';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { EditPlace } from './EditPlace';
import type { Around } from './sheet';
import classes from './SessionSheet.module.css';
import { ClientTime } from '@/components/ClientTime';
import { When } from './When';

export interface SessionSheetProps extends Around {
  sessionId: string;
  onClose: () => void;
}

export function SessionSheet({ sessionId, onClose, open, links, places, saveCalendar }: SessionSheetProps) {
  const words = useMessages().sessions.sheet;
  const detail = useRead('sessions.open', { sessionId });
  const [editing, setEditing] = useState(false);
  const focusLink = useRef<HTMLAnchorElement>(null);
  const prepLink = useRef<HTMLAnchorElement>(null);
  useHotkeys([
    ['F', () => focusLink.current?.click()],
    ['P', () => prepLink.current?.click()],
  ]);
  if (detail === undefined) return null;
  const { item } = detail;
  const booked = item.status === 'scheduled';

  return (
    <SideSheet
      opened
      onClose={onClose}
      title={item.personName}
      sentence={<When session={item} />}
      acts={
        <>
          <Button
            component="a"
            variant="default"
            ref={focusLink}
            href={places.focus(sessionId)}
            aria-keyshortcuts="F"
            onClick={onClose}
          >
            {words.focus}
          </Button>
          <Button variant="default" onClick={() => open({ sheet: 'notes', sessionId })}>
            {item.hasNote ? words.readNotes : words.notes}
          </Button>
          <Button onClick={() => open({ sheet: 'outcome', sessionId })} data-autofocus>
            {booked ? words.say : words.sayAgain}
          </Button>
        </>
      }
    >
      <div className={classes.sheet}>
        <Told detail={detail} />
        {editing ? (
          <EditPlace session={item} onDone={() => setEditing(false)} />
        ) : (
          <Facts detail={detail} links={links} />
        )}
        {!editing && (
          <div className={classes.acts}>
            <Button
              component="a"
              variant="default"
              ref={prepLink}
              href={places.prep(sessionId)}
              aria-keyshortcuts="P"
              onClick={onClose}
            >
              {words.prep}
            </Button>
            <Button variant="default" onClick={() => open({ sheet: 'wrapUp', sessionId })}>
              {words.wrapUp}
            </Button>
            <DraftMessage sessionId={sessionId} open={open} />
            <SaveFile session={item} saveCalendar={saveCalendar} />
            {booked ? (
              <>
                <Button variant="default" onClick={() => open({ sheet: 'move', sessionId })}>
                  {words.move}
                </Button>
                <Button variant="default" onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
                <Remove detail={detail} onRemoved={onClose} />
              </>
            ) : (
              <Reopen sessionId={sessionId} />
            )}
          </div>
        )}
        <Anchor href={places.person(item.personId)} onClick={onClose}>
          {words.personPage(item.personName)}
        </Anchor>
      </div>
    </SideSheet>
  );
}

/** What was said, until when changes are free, and how often it has moved. */
function Told({ detail }: { detail: SessionDetail }) {
  const words = useMessages().sessions.sheet;
  const lines = [detail.outcomeSentence, detail.item.status === 'scheduled' ? detail.deadlineSentence : null];
  return (
    <div>
      {lines.map((line) => line !== null && <p key={line}>{line}</p>)}
      {detail.reason !== null && <p className="muted">{detail.reason}</p>}
      {detail.moves.length > 0 && (
        <ul role="list" aria-label={words.moves} className="muted small">
          {detail.moves.map((move) => (
            <li key={move}>{move}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ detail: { item }, links }: { detail: SessionDetail; links: Around['links'] }) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  const facts: Fact[] = [
    {
      name: words.sheet.engagement,
      value: [item.engagementTitle ?? words.kinds[item.kind], item.count]
        .filter((part) => part !== null)
        .join(' · '),
    },
    { name: words.length, value: formatDuration(item.bookedMinutes, locale) },
    {
      name: words.medium,
      value: (
        <span className={classes.medium}>
          <MediumSign medium={item.medium} />
          {item.place ?? words.mediums[item.medium]}
        </span>
      ),
    },
  ];
  if (item.clientStart !== null)
    facts.push({ name: words.sheet.client, value: <ClientTime session={item} /> });
  const { link } = item;
  if (link !== null) {
    facts.push({
      name: words.link,
      value: (
        <span className={classes.link}>
          <span className={classes.address}>{link}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => links.open(link)}>
            {words.openLink}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => links.copy(link)}>
            {words.copyLink}
          </Button>
        </span>
      ),
    });
  }
  return <FactList facts={facts} />;
}

function Remove({ detail: { item }, onRemoved }: { detail: SessionDetail; onRemoved: () => void }) {
  const words = useMessages().sessions.sheet;
  const remove = useAct('sessions.remove');
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    if ((await remove.run({ sessionId: item.id })).ok) onRemoved();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <DecisionDialog
        opened={asking}
        question={words.removeQuestion(item.personName)}
        consequence={words.removeConsequence}
        yes={words.remove}
        busy={remove.busy}
        onYes={() => void confirm()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}

/** What fits where the session stands: a confirmation, a summary, a kind word about a late cancellation. */
function DraftMessage({ sessionId, open }: { sessionId: string; open: Around['open'] }) {
  const words = useMessages().correspondence;
  const draft = useAct('messages.draft_about_session');
  const write = async () => {
    const made = await draft.run({ sessionId });
    if (made.ok) open({ sheet: 'message', messageId: made.data.item.id });
  };
  return (
    <Button variant="default" disabled={draft.busy} onClick={() => void write()}>
      {words.aboutSession}
    </Button>
  );
}

/** For the client's calendar; of a series all of it, if that is wanted. */
function SaveFile({ session, saveCalendar }: { session: SessionItem } & Pick<Around, 'saveCalendar'>) {
  const words = useMessages().calendarFiles;
  const one = useAct('sessions.ics');
  const series = useAct('sessions.series_ics');
  const save = async (asked: ReturnType<typeof one.run>) => {
    const made = await asked;
    if (made.ok) saveCalendar(made.data);
  };
  const request = { sessionId: session.id };
  return (
    <>
      <Button variant="default" disabled={one.busy} onClick={() => void save(one.run(request))}>
        {words.session}
      </Button>
      {session.seriesId !== null && (
        <Button variant="default" disabled={series.busy} onClick={() => void save(series.run(request))}>
          {words.series}
        </Button>
      )}
    </>
  );
}

function Reopen({ sessionId }: { sessionId: string }) {
  const words = useMessages().sessions.sheet;
  const reopen = useAct('sessions.reopen');
  return (
    <Button variant="default" disabled={reopen.busy} onClick={() => void reopen.run({ sessionId })}>
      {words.reopen}
    </Button>
  );
}
