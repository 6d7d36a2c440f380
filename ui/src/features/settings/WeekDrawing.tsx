/**
 * The week as seven bars of a day each. Drawing on one adds hours; whoever does not use a pointer types them below, where
 * every stretch stands again.
 */
import { useRef, useState, type PointerEvent } from 'react';

import type { WorkingDay } from '@/bindings/WorkingDay';
import { formatTime, weekdayName } from '@/format/days';
import { useFormat } from '@/format/locale';
import { atMinute } from '@/format/clock';
import { useMessages } from '@/messages';
import classes from './WeekDrawing.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const dayMinutes = 24 * 60;
const step = 30;
const ticks = [0, 6, 12, 18, 24];

export interface WeekDrawingProps {
  week: readonly WorkingDay[];
  onChange: (week: WorkingDay[]) => void;
}

interface Drawn {
  weekday: number;
  from: number;
  to: number;
}

export function WeekDrawing({ week, onChange }: WeekDrawingProps) {
  const words = useMessages().settings.hours;
  const { locale } = useFormat();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const finish = () => {
    if (drawn !== null && drawn.from !== drawn.to) onChange(withStretch(week, drawn));
    setDrawn(null);
  };
  return (
    <div className={classes.drawing} aria-hidden="true">
      <p className="muted small">{words.draw}</p>
      <div className={classes.ticks}>
        {ticks.map((hour) => (
          <span key={hour} style={{ left: share(hour * 60) }}>
            {formatTime(atMinute('2026-01-01', hour * 60), locale)}
          </span>
        ))}
      </div>
      {weekdays.map((weekday) => (
        <div key={weekday} className={classes.row}>
          <span className={classes.name}>{weekdayName(weekday, locale).slice(0, 3)}</span>
          <Track
            stretches={week.filter((stretch) => stretch.weekday === weekday)}
            drawn={drawn?.weekday === weekday ? drawn : null}
            onBegin={(at) => setDrawn({ weekday, from: at, to: at })}
            onDraw={(at) => setDrawn((now) => (now === null ? now : { ...now, to: at }))}
            onEnd={finish}
            onLeave={() => setDrawn(null)}
          />
        </div>
      ))}
    </div>
  );
}

interface TrackProps {
  stretches: readonly WorkingDay[];
  drawn: Drawn | null;
  onBegin: (minute: number) => void;
  onDraw: (minute: number) => void;
  onEnd: () => void;
  onLeave: () => void;
}

function Track({ stretches, drawn, onBegin, onDraw, onEnd, onLeave }: TrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const minuteAt = ({ clientX }: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const minute = ((clientX - box.left) / box.width) * dayMinutes;
    return Math.min(dayMinutes, Math.max(0, Math.round(minute / step) * step));
  };
  return (
    <div
      ref={track}
      className={classes.track}
      data-testid="track"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        onBegin(minuteAt(event));
      }}
      onPointerMove={(event) => {
        if (drawn !== null) onDraw(minuteAt(event));
      }}
      onPointerUp={onEnd}
      onPointerCancel={onLeave}
    >
      {stretches.map(({ fromMinute, toMinute }) => (
        <span key={fromMinute} className={classes.stretch} style={placed(fromMinute, toMinute)} />
      ))}
      {drawn !== null && (
        <span
          className={classes.drawn}
          style={placed(Math.min(drawn.from, drawn.to), Math.max(drawn.from, drawn.to))}
        />
      )}
    </div>
  );
}

/** What is drawn over or up to another stretch becomes one with it. */
function withStretch(week: readonly WorkingDay[], { weekday, from, to }: Drawn): WorkingDay[] {
  let stretch = { weekday, fromMinute: Math.min(from, to), toMinute: Math.max(from, to) };
  const others: WorkingDay[] = [];
  for (const other of week) {
    const meets =
      other.weekday === weekday &&
      other.fromMinute <= stretch.toMinute &&
      stretch.fromMinute <= other.toMinute;
    if (!meets) {
      others.push(other);
      continue;
    }
    stretch = {
      weekday,
      fromMinute: Math.min(other.fromMinute, stretch.fromMinute),
      toMinute: Math.max(other.toMinute, stretch.toMinute),
    };
  }
  return sorted([...others, stretch]);
}

/** From Monday to Sunday, from morning to evening. */
export function sorted(week: readonly WorkingDay[]): WorkingDay[] {
  return week.toSorted((one, other) => one.weekday - other.weekday || one.fromMinute - other.fromMinute);
}

function share(minutes: number): string {
  return `${(minutes / dayMinutes) * 100}%`;
}

function placed(from: number, to: number) {
  return { left: share(from), width: share(to - from) };
}
