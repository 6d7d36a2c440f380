/** A day of the calendar to type or to choose, `2026-03-02`. The week begins as it does where the coach lives. */
import { DateInput, type DateInputProps } from '@mantine/dates';

import { firstDayOfWeek } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './DayInput.module.css';

export interface DayInputProps extends Pick<
  DateInputProps,
  'label' | 'aria-label' | 'placeholder' | 'description' | 'error' | 'disabled' | 'minDate' | 'maxDate' | 'onBlur' | 'onFocus'
> {
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: string | null;
  onChange: (day: string | null) => void;
  /** A day that may be left out can be taken away again. */
  optional?: boolean;
  'data-path'?: string;
}

export function DayInput({ optional = false, ...field }: DayInputProps) {
  const words = useMessages().components.day;
  const { locale } = useFormat();
  return (
    <DateInput
      {...field}
      clearable={optional}
      clearButtonProps={{ 'aria-label': words.clear }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      valueFormat="D MMM YYYY"
      firstDayOfWeek={firstDayOfWeek(locale)}
      highlightToday
      ariaLabels={words.calendar}
      classNames={{ day: classes.day ?? '' }}
      popoverProps={{ position: 'bottom-start' }}
    />
  );
}
