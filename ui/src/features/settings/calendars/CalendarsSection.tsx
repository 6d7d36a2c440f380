/** The coach's other calendars: what is connected, how it goes, where her sessions go, and the file that says them. */
import { Accounts } from './Accounts';
import type { CalendarsAround } from './around';
import { CalendarFiles } from './CalendarFiles';
import classes from './CalendarsSection.module.css';
import { ZoneData } from './ZoneData';

export function CalendarsSection({ around }: { around: CalendarsAround }) {
  return (
    <div className={classes.parts}>
      <Accounts {...around} />
      <CalendarFiles />
      <ZoneData />
    </div>
  );
}
