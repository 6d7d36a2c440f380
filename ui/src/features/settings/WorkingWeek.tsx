/** Seven days to tick, each with its hours: one stretch, or several with breaks between them. */
import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { WorkingDay } from '@/bindings/WorkingDay';
import { usesTwelveHours } from '@/format/clock';
import { weekdayName } from '@/format/days';
import { useFormat } from '@/format/locale';
import { clockOfMinute, minuteOfClock } from '@/format/minutes';
import { useMessages } from '@/messages';
import { sorted } from './WeekDrawing';
import classes from './WorkingWeek.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const usual = { fromMinute: 9 * 60, toMinute: 17 * 60 };

export interface WorkingWeekProps {
  week: readonly WorkingDay[];
  errorAt: (at: number) => ReactNode;
  onChange: (week: WorkingDay[]) => void;
}

export function WorkingWeek({ week, errorAt, onChange }: WorkingWeekProps) {
  const words = useMessages().settings.hours;
  const { locale } = useFormat();
  return (
    <ul role="list" className={classes.week}>
      {weekdays.map((weekday) => {
        const name = weekdayName(weekday, locale);
        const hours = week.filter((day) => day.weekday === weekday);
        const works = hours.length > 0;
        const more = nextStretch(hours);
        return (
          <li key={weekday} className={classes.day}>
            <Switch
              className={classes.name ?? ''}
              label={name}
              aria-label={words.works(name)}
              checked={works}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? sorted([...week, { weekday, ...usual }])
                    : week.filter((day) => day.weekday !== weekday),
                )
              }
            />
            {works ? (
              <div className={classes.hours}>
                {week.map((day, at) =>
                  day.weekday !== weekday ? null : (
                    <Hours
                      key={at}
                      name={name}
                      day={day}
                      error={errorAt(at)}
                      {...(hours.length > 1
                        ? { onRemove: () => onChange(week.filter((_, index) => index !== at)) }
                        : {})}
                      onChange={(changed) =>
                        onChange(week.map((other, index) => (index === at ? changed : other)))
                      }
                    />
                  ),
                )}
              </div>
            ) : (
              <span className="muted">{words.off}</span>
            )}
            {works && more !== null && (
              <Tooltip label={words.addHours(name)}>
                <ActionIcon
                  className={classes.add ?? ''}
                  variant="subtle"
                  color="gray"
                  size="2rem"
                  aria-label={words.addHours(name)}
                  onClick={() => onChange(sorted([...week, { weekday, ...more }]))}
                >
                  <IconPlus size="1.125rem" stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** An hour after the last stretch, two hours long; nothing where the day is over. */
function nextStretch(hours: readonly WorkingDay[]): Pick<WorkingDay, 'fromMinute' | 'toMinute'> | null {
  const fromMinute = Math.max(0, ...hours.map(({ toMinute }) => toMinute)) + 60;
  return fromMinute >= 23 * 60 ? null : { fromMinute, toMinute: Math.min(fromMinute + 120, 24 * 60) };
}

interface HoursProps {
  name: string;
  day: WorkingDay;
  error: ReactNode;
  onChange: (day: WorkingDay) => void;
  /** Not for the only stretch of a day: the switch takes that away. */
  onRemove?: () => void;
}

function Hours({ name, day, error, onChange, onRemove }: HoursProps) {
  const words = useMessages().settings.hours;
  return (
    <div className={classes.span}>
      <Clock
        label={words.from(name)}
        minute={day.fromMinute}
        onChange={(fromMinute) => onChange({ ...day, fromMinute })}
      />
      <span aria-hidden="true">–</span>
      <Clock
        label={words.to(name)}
        minute={day.toMinute}
        error={error}
        // A day's work may end at midnight, which a clock shows as its beginning.
        onChange={(toMinute) => onChange({ ...day, toMinute: toMinute === 0 ? 24 * 60 : toMinute })}
      />
      {onRemove !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="2rem"
          aria-label={words.removeHours(
            name,
            words.hours(clockOfMinute(day.fromMinute), clockOfMinute(day.toMinute)),
          )}
          onClick={onRemove}
        >
          <IconX size="1.125rem" stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}

interface ClockProps {
  label: string;
  minute: number;
  error?: ReactNode;
  onChange: (minute: number) => void;
}

function Clock({ label, minute, error, onChange }: ClockProps) {
  const words = useMessages().sessions;
  const { locale } = useFormat();
  return (
    <TimePicker
      hoursInputLabel={`${label}, ${words.hour}`}
      minutesInputLabel={`${label}, ${words.minute}`}
      format={usesTwelveHours(locale) ? '12h' : '24h'}
      minutesStep={5}
      error={error}
      value={clockOfMinute(minute)}
      onChange={(clock) => {
        // Nothing while it is half typed.
        const at = minuteOfClock(clock);
        if (at !== null) onChange(at);
      }}
    />
  );
}
