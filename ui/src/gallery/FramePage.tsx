import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { AppFrame, type PlaceId } from '@/components/AppFrame';
import { CommandPalette, openPalette } from '@/components/CommandPalette';
import { ListRow } from '@/components/ListRow';
import { MoneyText } from '@/components/MoneyText';
import { Page } from '@/components/Page';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { SentenceLine } from '@/components/SentenceLine';
import { TimeText } from '@/components/TimeText';
import { UndoLine } from '@/components/UndoLine';
import { foundThings } from './found';

const sessions = [
  { title: 'Anna Feldmann', detail: 'Six sessions · 4 of 6 · Lisbon 08:00', at: '2026-03-03T09:00' },
  { title: 'Priya Raman', detail: 'Discovery call', at: '2026-03-03T13:30' },
  { title: 'Tomás Oliveira', detail: 'Three-way, with Nordbank', at: '2026-03-03T16:00' },
];

/** With something typed into the palette, as the coach would. */
export function FrameSearching() {
  useEffect(() => {
    openPalette();
    const typing = window.setTimeout(() => {
      const search = document.querySelector<HTMLInputElement>('input[aria-label="Find"]');
      if (search === null) return;
      // React listens to the setter of the element, so the one of the prototype is called.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, 'an');
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }, 300);
    return () => window.clearTimeout(typing);
  }, []);
  return <FramePage />;
}

export function FramePage() {
  const [place, setPlace] = useState<PlaceId>('today');
  const [undo, setUndo] = useState<string | null>(null);
  return (
    <AppFrame
      practiceName="Linden Coaching"
      current={place}
      hrefOf={() => '#/gallery/frame'}
      backupLine={{ sentence: 'Last backup 21:04 yesterday, checked.', missing: false }}
      onLock={() => setPlace('today')}
      onLeaveSample={() => setPlace('today')}
    >
      <Page
        title="Tuesday, 3 March"
        sentence="Three sessions today, first at 09:00. Two invoices are due this week."
        primary={{
          label: 'New session',
          icon: IconPlus,
          onAct: () => setUndo('Session with Anna on Thursday made.'),
        }}
        more={[{ label: 'Import a calendar', onAct: () => setPlace('calendar') }]}
      >
        <SentenceLine label="Next" act={<Button variant="default">Prepare</Button>}>
          Anna at 09:00. She wanted to have spoken with her team lead by today.
        </SentenceLine>
        <Section title="Today" aside={<span className="muted small">free from 17:00</span>}>
          <RowList label="Sessions today">
            {sessions.map(({ title, detail, at }) => (
              <ListRow
                key={title}
                lead={<TimeText at={at} />}
                title={title}
                detail={detail}
                open={{ onOpen: () => setUndo(`${title} opened.`) }}
                acts={[
                  { label: 'Copy the link', icon: IconCopy, onAct: () => setUndo('Link copied.') },
                  { label: 'Open the link', icon: IconExternalLink, onAct: () => setUndo('Link opened.') },
                ]}
              />
            ))}
          </RowList>
        </Section>
        <Section title="Needs you">
          <RowList label="Needs you">
            <ListRow
              title="Leo Brandt"
              detail="Yesterday 17:00: what happened?"
              open={{ onOpen: () => setUndo('Leo opened.') }}
              acts={[
                {
                  label: 'Held',
                  icon: IconCheck,
                  onAct: () => setUndo('Session with Leo marked as held. One credit used.'),
                },
                { label: 'No-show', icon: IconX, onAct: () => setUndo('Session with Leo marked as missed.') },
              ]}
            />
            <ListRow
              title="Invoice 2026-0041"
              detail="Mara Kovač, 8 days late: the second reminder is ready"
              trail={<MoneyText amount={{ minor: 48_000, currency: 'EUR' }} tone="overdue" />}
              open={{ onOpen: () => setUndo('Invoice opened.') }}
            />
            <ListRow
              title="Ben Achterberg"
              detail="No signed agreement here yet"
              open={{ onOpen: () => setUndo('Ben opened.') }}
            />
          </RowList>
        </Section>
      </Page>
      <CommandPalette
        found={foundThings}
        groups={[
          {
            name: 'People',
            entries: [
              {
                id: 'anna',
                label: 'Anna Feldmann',
                detail: 'Six sessions, 2 left',
                onRun: () => setUndo('Anna'),
              },
            ],
          },
          {
            name: 'Go to',
            entries: [{ id: 'today', label: 'Today', keys: ['Ctrl', '1'], onRun: () => setPlace('today') }],
          },
        ]}
      />
      {undo !== null && (
        <UndoLine sentence={undo} onUndo={() => setUndo(null)} onGone={() => setUndo(null)} />
      )}
    </AppFrame>
  );
}
