import { formatDay, type DayStyle } from '@/format/days';
import { useFormat } from '@/format/locale';

/** A day of the calendar, `2026-03-02`. */
export function DayText({ day, style = 'short' }: { day: string; style?: DayStyle }) {
  const { locale } = useFormat();
  return (
    <time className="figures" dateTime={day}>
      {formatDay(day, style, locale)}
    </time>
  );
}
