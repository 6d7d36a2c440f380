/** Sessions and busy times of a week or a day: click to open or book, drag to move or change the length. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { getWeekNumber } from '@mantine/schedule';
import {
  IconChevronLeft,
  IconChevronRight,
  IconFileImport,
  IconHistory,
  IconPlus,
} from '@tabler/icons-react';

import type { ReactNode } from 'react';

import { Page } from '@/components/Page';
import type { Around } from '@/features/sessions/sheet';
import { formatDays, plusDays, weekOf } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useReadEveryMinute } from '@/rpc/minute';
import { useRead } from '@/rpc/query';
import classes from './Calendar.module.css';
import { Grid } from './Grid';

export type CalendarView = 'week' | 'day';

export interface CalendarProps extends Around {
  /** Today if not given. */
  day?: string;
  view?: CalendarView;
  onGo: (day: string, view: CalendarView) => void;
  onGroup: (groupId: string) => void;
  /** What the menu offers. */
  onImportFile: () => void;
  onImports: () => void;
  /** What was done in a calendar of others, said by the screens of those. */
  proposals?: ReactNode;
}

export function Calendar({ day, view = 'week', proposals = null, ...rest }: CalendarProps) {
  const today = useRead('today.overview', null);
  useReadEveryMinute('today.overview');
  if (today === undefined) return null;
  return <Days {...rest} day={day ?? today.day} view={view} now={today.now} proposals={proposals} />;
}

interface DaysProps extends Required<CalendarProps> {
  /** The coach's clock. */
  now: string;
}

function Days({ day, view, now, onGo, onGroup, onImportFile, onImports, proposals, ...around }: DaysProps) {
  const words = useMessages().calendar;
  const { locale } = useFormat();
  const days = view === 'week' ? weekOf(day) : { from: day, to: day };
  const shown = useRead('calendar.days', days);
  if (shown === undefined) return null;
  return (
    <Page
      title={formatDays(days.from, days.to, locale)}
      sentence={shown.sentence}
      primary={{
        label: words.newSession,
        icon: IconPlus,
        onAct: () => around.open({ sheet: 'book', start: view === 'day' ? day : shown.today }),
      }}
      more={[
        { label: words.importFile, icon: IconFileImport, onAct: onImportFile },
        { label: words.imports, icon: IconHistory, onAct: onImports },
      ]}
    >
      <div className={classes.page}>
        {proposals}
        <Bar day={day} view={view} today={shown.today} onGo={onGo} />
        <Grid
          shown={shown}
          day={day}
          view={view}
          now={now}
          onDay={(on) => onGo(on, 'day')}
          onGroup={onGroup}
          open={around.open}
        />
      </div>
    </Page>
  );
}

interface BarProps {
  day: string;
  view: CalendarView;
  today: string;
  onGo: (day: string, view: CalendarView) => void;
}

function Bar({ day, view, today, onGo }: BarProps) {
  const words = useMessages().calendar;
  const step = view === 'week' ? 7 : 1;
  return (
    <div className={classes.bar}>
      <Button variant="default" size="xs" onClick={() => onGo(today, view)}>
        {words.today}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="2rem"
        aria-label={words.before[view]}
        onClick={() => onGo(plusDays(day, -step), view)}
      >
        <IconChevronLeft size="1.25rem" stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="2rem"
        aria-label={words.after[view]}
        onClick={() => onGo(plusDays(day, step), view)}
      >
        <IconChevronRight size="1.25rem" stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <span className="muted small">{words.weekNumber(getWeekNumber(day))}</span>
      <SegmentedControl
        className={classes.view ?? ''}
        size="xs"
        aria-label={words.view}
        data={(['week', 'day'] as const).map((value) => ({ value, label: words[value] }))}
        value={view}
        onChange={(next) => onGo(day, next)}
      />
    </div>
  );
}
