/** What goes to other calendars. */
import { CalendarFiles } from './CalendarFiles';

export function CalendarsSection() {
  return <CalendarFiles />;
}
