/** What goes to other calendars. */
import classes from '../Lists.module.css';
import { CalendarFiles } from './CalendarFiles';

export function CalendarsSection() {
  return (
    <div className={classes.parts}>
      <CalendarFiles />
    </div>
  );
}
