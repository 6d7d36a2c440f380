import { formatTime, formatTimeRange, placeOfZone } from '@/format/days';
import { useFormat } from '@/format/locale';

export interface TimeTextProps {
  /** Wall-clock, `2026-03-02T10:00`: shown as it is, wherever this computer stands. */
  at: string;
  until?: string;
  /** Named behind the time when it is not the coach's own. */
  zone?: string;
}

export function TimeText({ at, until, zone }: TimeTextProps) {
  const { locale } = useFormat();
  return (
    <span className="figures">
      <time dateTime={at}>
        {until === undefined ? formatTime(at, locale) : formatTimeRange(at, until, locale)}
      </time>
      {zone !== undefined && <span className="muted small">{` ${placeOfZone(zone)}`}</span>}
    </span>
  );
}
