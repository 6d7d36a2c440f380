/** Which days are shown, and how: today, before, after, and the four views. Each has its key. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { getWeekNumber } from '@mantine/schedule';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

import { firstOfMonth, plusDays } from '@/format/clock';
import { useMessages } from '@/messages';
import classes from './Calendar.module.css';
import { SecondClock } from './SecondClock';
import { calendarViews, type CalendarView } from './views';

/** Put where arrows have a meaning of their own. */
export const ownArrows = 'data-own-arrows';

export interface BarProps {
  day: string;
  view: CalendarView;
  today: string;
  onGo: (day: string, view: CalendarView) => void;
}

export function Bar({ day, view, today, onGo }: BarProps) {
  const words = useMessages().calendar;
  const to = { before: beside(day, view, -1), after: beside(day, view, 1) };
  useCalendarKeys({ day, view, today, onGo }, to);
  return (
    <div className={classes.bar}>
      <Button variant="default" size="xs" aria-keyshortcuts="T" onClick={() => onGo(today, view)}>
        {words.today}
      </Button>
      {(['before', 'after'] as const).map((side) => {
        const Sign = side === 'before' ? IconChevronLeft : IconChevronRight;
        return (
          <ActionIcon
            key={side}
            variant="subtle"
            color="gray"
            size="2rem"
            aria-label={words[side][view]}
            aria-keyshortcuts={side === 'before' ? 'ArrowLeft' : 'ArrowRight'}
            onClick={() => onGo(to[side], view)}
          >
            <Sign size="1.25rem" stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        );
      })}
      {(view === 'day' || view === 'week') && (
        <>
          <span className={`${classes.number ?? ''} muted small`}>
            {words.weekNumber(getWeekNumber(day))}
          </span>
          <SecondClock />
        </>
      )}
      <SegmentedControl
        className={classes.view ?? ''}
        size="xs"
        aria-label={words.view}
        data={calendarViews.map((value) => ({ value, label: words[value] }))}
        value={view}
        onChange={(next) => onGo(day, next)}
      />
    </div>
  );
}

function beside(day: string, view: CalendarView, steps: -1 | 1): string {
  if (view === 'month') return firstOfMonth(day, steps);
  const days = { day: 1, week: 7, agenda: 14 }[view];
  return plusDays(day, steps * days);
}

/** Nothing while something is typed, a sheet is open, or what has the focus moves by arrows itself. */
function useCalendarKeys(
  { day, view, today, onGo }: BarProps,
  { before, after }: { before: string; after: string },
): void {
  const free = (event: KeyboardEvent) =>
    document.querySelector('[role="dialog"], [role="menu"]') === null && !event.defaultPrevented;
  const arrows = (event: KeyboardEvent) =>
    free(event) && !(event.target instanceof Element && event.target.closest(`[${ownArrows}]`) !== null);
  const options = { preventDefault: false };
  const key = (name: string, go: () => void, when = free): Parameters<typeof useHotkeys>[0][number] => [
    name,
    (event) => {
      if (when(event)) go();
    },
    options,
  ];
  useHotkeys([
    key('D', () => onGo(day, 'day')),
    key('W', () => onGo(day, 'week')),
    key('M', () => onGo(day, 'month')),
    key('A', () => onGo(day, 'agenda')),
    key('T', () => onGo(today, view)),
    key('ArrowLeft', () => onGo(before, view), arrows),
    key('ArrowRight', () => onGo(after, view), arrows),
  ]);
}
