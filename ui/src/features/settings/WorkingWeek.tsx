/** Seven days to tick, each with its hours. */
import { Switch } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import type { ReactNode } from 'react';

import type { WorkingDay } from '@/bindings/WorkingDay';
import { weekdayName } from '@/format/days';
import { useFormat } from '@/format/locale';
import { clockOfMinute, minuteOfClock } from '@/format/minutes';
import { useMessages } from '@/messages';
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
        const works = week.some((day) => day.weekday === weekday);
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
                    ? [...week, { weekday, ...usual }].sort((one, other) => one.weekday - other.weekday)
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
          </li>
        );
      })}
    </ul>
  );
}

interface HoursProps {
  name: string;
  day: WorkingDay;
  error: ReactNode;
  onChange: (day: WorkingDay) => void;
}

function Hours({ name, day, error, onChange }: HoursProps) {
  const words = useMessages().settings.hours;
  return (
    <div className={classes.span}>
      <TimeInput
        aria-label={words.from(name)}
        value={clockOfMinute(day.fromMinute)}
        onChange={({ currentTarget }) => {
          const fromMinute = minuteOfClock(currentTarget.value);
          if (fromMinute !== null) onChange({ ...day, fromMinute });
        }}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        aria-label={words.to(name)}
        error={error}
        value={clockOfMinute(day.toMinute)}
        onChange={({ currentTarget }) => {
          const toMinute = minuteOfClock(currentTarget.value);
          // A day's work may end at midnight, which a clock shows as its beginning.
          if (toMinute !== null) onChange({ ...day, toMinute: toMinute === 0 ? 24 * 60 : toMinute });
        }}
      />
    </div>
  );
}
