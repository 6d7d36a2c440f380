/** One group: where it stands, its dates, who takes part and who waits. */
import { Anchor, Button } from '@mantine/core';
import { IconArchive, IconPencil, IconPrinter, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { GroupPage as Group } from '@/bindings/GroupPage';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { SentenceLine } from '@/components/SentenceLine';
import { formatDuration } from '@/format/durations';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { GroupsAround } from './around';
import { DateSheet } from './DateSheet';
import { Dates } from './Dates';
import { Effects } from './Effects';
import { GroupFacts } from './GroupFacts';
import classes from './GroupPage.module.css';
import { GroupSheet } from './GroupSheet';
import { Participants } from './Participants';
import { RegisterSheet } from './RegisterSheet';
import { ScheduleSheet } from './ScheduleSheet';

type Sheet = { sheet: 'edit' | 'register' | 'schedule' } | { sheet: 'date'; groupSessionId: string };

export function GroupPage({ groupId, ...around }: { groupId: string } & GroupsAround) {
  const group = useRead('groups.open', { groupId });
  // The answer before this one is of another group until this one's is there.
  return group?.item.id === groupId ? <Opened group={group} {...around} /> : null;
}

function Opened({ group, ...around }: { group: Group } & GroupsAround) {
  const words = useMessages().groups;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  /** What the last change of who takes part has brought about. */
  const [effects, setEffects] = useState<readonly string[]>([]);
  const archive = useAct('groups.archive');
  const print = useAct('groups.attendance_sheet');
  const { item } = group;
  const groupId = item.id;
  const open = group.sessions.find(({ needsOutcome }) => needsOutcome);
  const close = () => setSheet(null);
  const printSheet = async () => {
    const made = await print.run({ groupId });
    if (made.ok) around.savePdf(made.data.name, made.data.base64);
  };
  return (
    <>
      <Page
        above={
          <Anchor className="muted small" href={around.places.groups}>
            {words.title}
          </Anchor>
        }
        title={item.title}
        sentence={<About group={group} />}
        {...(item.archived
          ? {}
          : {
              primary: {
                label: words.register.act,
                icon: IconUserPlus,
                onAct: () => setSheet({ sheet: 'register' }),
              },
            })}
        more={[
          { label: words.edit, icon: IconPencil, onAct: () => setSheet({ sheet: 'edit' }) },
          { label: words.print, icon: IconPrinter, onAct: () => void printSheet() },
          {
            label: item.archived ? words.takeOut : words.archive,
            icon: IconArchive,
            onAct: () => void archive.run({ groupId, archived: !item.archived }),
          },
        ]}
      >
        {item.archived ? (
          <Notice tone="plain">{words.archived}</Notice>
        ) : (
          <SentenceLine
            label={words.next}
            act={
              open !== undefined && (
                <Button
                  variant="default"
                  onClick={() => setSheet({ sheet: 'date', groupSessionId: open.id })}
                >
                  {words.date.say}
                </Button>
              )
            }
          >
            {item.sentence}
          </SentenceLine>
        )}
        {effects.length > 0 && <Effects sentences={effects} messages={around.places.messages} />}
        <div className={classes.columns}>
          <div className={classes.column}>
            <Dates
              group={group}
              onOpen={(groupSessionId) => setSheet({ sheet: 'date', groupSessionId })}
              onAdd={() => setSheet({ sheet: 'schedule' })}
            />
            <Participants group={group} places={around.places} onChanged={setEffects} />
          </div>
          <GroupFacts group={group} openLink={around.openLink} />
        </div>
      </Page>
      <GroupSheet
        chosen={sheet?.sheet === 'edit' ? group : null}
        onClose={close}
        onSaved={({ effects: brought }) => {
          setEffects(brought);
          close();
        }}
      />
      {sheet?.sheet === 'register' && <RegisterSheet group={group} {...around} onClose={close} />}
      {sheet?.sheet === 'schedule' && <ScheduleSheet group={group} onClose={close} />}
      {sheet?.sheet === 'date' && (
        <DateSheet
          key={sheet.groupSessionId}
          groupSessionId={sheet.groupSessionId}
          {...around}
          onClose={close}
          onChanged={setEffects}
        />
      )}
    </>
  );
}

/** “Programme · 5 of 8 · 1 hr 30 min” */
function About({ group: { item, details } }: { group: Group }) {
  const words = useMessages().groups;
  const { locale } = useFormat();
  return [
    words.kinds[item.kind],
    words.places(item.seats),
    formatDuration(details.sessionMinutes, locale),
  ].join(' · ');
}
