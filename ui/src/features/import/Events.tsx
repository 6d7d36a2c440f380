/** The events of a group at their times on the coach's clock. */
import type { ImportGroup } from '@/bindings/ImportGroup';
import { DayText } from '@/components/DayText';
import { formatTimeRange } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Events.module.css';

export function Events({ group }: { group: ImportGroup }) {
  const words = useMessages().importing;
  const { locale } = useFormat();
  return (
    <ul role="list">
      {group.samples.map(({ title, start, end, allDay, state, sentence }, index) => (
        <li key={index} className={classes.event}>
          <span className={classes.day}>
            <DayText day={start.slice(0, 10)} />
          </span>
          <span className={classes.time}>{allDay ? words.allDay : formatTimeRange(start, end, locale)}</span>
          <span className={classes.words}>
            {title !== group.title && <span>{title} </span>}
            {sentence !== undefined && <span className="muted">{sentence}</span>}
          </span>
          <span className={classes.state} data-state={state}>
            {words.states[state]}
          </span>
        </li>
      ))}
      {group.more > 0 && <li className="muted small">{words.more(group.more)}</li>}
    </ul>
  );
}
