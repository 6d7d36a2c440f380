/** A day and a time on the coach's clock, typed or picked; both stay text, so no zone can touch them. */
import { DateInput, TimePicker } from '@mantine/dates';
import type { ReactNode } from 'react';

import { usesTwelveHours } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './WhenFields.module.css';

export interface WhenFieldsProps {
  day: string | null;
  /** `10:00`, or nothing yet. */
  time: string;
  onDay: (day: string | null) => void;
  onTime: (time: string) => void;
  dayError?: ReactNode;
  timeError?: ReactNode;
  /** The length, where it stands with them. */
  children?: ReactNode;
}

export function WhenFields(props: WhenFieldsProps) {
  const { day, time, onDay, onTime, dayError, timeError, children } = props;
  const words = useMessages().sessions;
  const { locale } = useFormat();
  return (
    <div className={classes.when}>
      <DateInput label={words.day} valueFormat="D MMM YYYY" value={day} onChange={onDay} error={dayError} />
      <TimePicker
        label={words.time}
        hoursInputLabel={words.hour}
        minutesInputLabel={words.minute}
        format={usesTwelveHours(locale) ? '12h' : '24h'}
        minutesStep={5}
        value={time}
        onChange={(value) => onTime(value.slice(0, 5))}
        error={timeError}
      />
      {children}
    </div>
  );
}
