/** Sessions and busy times of a day, a week, a month or from a day on: click to open or book, drag or keys to move. */
import { IconClockQuestion, IconFileImport, IconHistory, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { ClockNotice } from '@/bindings/ClockNotice';
import { Page } from '@/components/Page';
import type { Around } from '@/features/sessions/sheet';
import { formatDays, formatMonth, formatNearDay, monthOf, weekOf } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useReadEveryMinute } from '@/rpc/minute';
import { useRead } from '@/rpc/query';
import { AgendaList } from './AgendaList';
import { Bar } from './Bar';
import classes from './Calendar.module.css';
import { ClockNotices } from './ClockNotices';
import { Grid } from './Grid';
import { Month } from './Month';
import type { CalendarView } from './views';

/** As much as is read in one go. */
const listed = 40;

export interface CalendarProps extends Around {
  /** Today if not given. */
  day?: string;
  view?: CalendarView;
  onGo: (day: string, view: CalendarView) => void;
  onGroup: (groupId: string) => void;
  /** What the menu offers. */
  onImportFile: () => void;
  onImports: () => void;
  /** What waits for a word of hers, said by the screens of that. */
  waiting?: ReactNode;
}

export function Calendar({ day, view = 'week', waiting = null, ...rest }: CalendarProps) {
  const today = useRead('today.overview', null);
  useReadEveryMinute('today.overview');
  if (today === undefined) return null;
  const shown = { ...rest, waiting, day: day ?? today.day, view, now: today.now, today: today.day };
  if (view === 'month') return <OfMonth {...shown} />;
  return view === 'agenda' ? <OfAgenda {...shown} /> : <OfDays {...shown} />;
}

interface ShownProps extends Required<CalendarProps> {
  /** The coach's clock. */
  now: string;
  today: string;
}

function OfDays(props: ShownProps) {
  const { day, view, now, onGo, onGroup, open } = props;
  const { locale } = useFormat();
  const days = view === 'week' ? weekOf(day) : { from: day, to: day };
  const shown = useRead('calendar.days', days);
  if (shown === undefined) return null;
  return (
    <Frame
      {...props}
      title={formatDays(days.from, days.to, locale)}
      sentence={shown.sentence}
      notices={shown.clockNotices}
    >
      <Grid
        shown={shown}
        day={day}
        view={view === 'day' ? 'day' : 'week'}
        now={now}
        onDay={(on) => onGo(on, 'day')}
        onGroup={onGroup}
        open={open}
      />
    </Frame>
  );
}

function OfMonth(props: ShownProps) {
  const { day, onGo, onGroup, open } = props;
  const { locale } = useFormat();
  const { month, drawn } = monthOf(day);
  const shown = useRead('calendar.days', drawn);
  // The weeks at both ends belong to other months: what is said is said of this one.
  const own = useRead('calendar.days', month);
  if (shown === undefined || own === undefined) return null;
  return (
    <Frame {...props} title={formatMonth(day, locale)} sentence={own.sentence} notices={own.clockNotices}>
      <Month shown={shown} day={day} onDay={(on) => onGo(on, 'day')} onGroup={onGroup} open={open} />
    </Frame>
  );
}

function OfAgenda(props: ShownProps) {
  const { day, onGo } = props;
  const words = useMessages().calendar;
  const { locale } = useFormat();
  const shown = useRead('calendar.agenda', { from: day, count: listed });
  if (shown === undefined) return null;
  return (
    <Frame
      {...props}
      title={words.from(formatNearDay(day, locale))}
      sentence={shown.sentence}
      notices={shown.clockNotices}
    >
      <AgendaList {...props} shown={shown} onGoOn={(from) => onGo(from, 'agenda')} />
    </Frame>
  );
}

interface FrameProps extends ShownProps {
  title: string;
  sentence: string;
  notices: readonly ClockNotice[];
  children: ReactNode;
}

function Frame({ title, sentence, notices, children, ...shown }: FrameProps) {
  const { day, view, today, onGo, onImportFile, onImports, open, waiting } = shown;
  const { calendar: words, slots } = useMessages();
  const openOffers = () => open({ sheet: 'slot-offers' });
  return (
    <Page
      title={title}
      sentence={sentence}
      primary={{
        label: words.newSession,
        icon: IconPlus,
        onAct: () => open({ sheet: 'book', start: view === 'day' ? day : today }),
      }}
      more={[
        { label: slots.list.act, icon: IconClockQuestion, onAct: openOffers },
        { label: words.importFile, icon: IconFileImport, onAct: onImportFile },
        { label: words.imports, icon: IconHistory, onAct: onImports },
      ]}
    >
      <div className={classes.page}>
        {waiting}
        <Bar day={day} view={view} today={today} onGo={onGo} />
        <ClockNotices notices={notices} open={open} />
        {children}
      </div>
    </Page>
  );
}
