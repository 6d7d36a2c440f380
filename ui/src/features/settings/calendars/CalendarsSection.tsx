/** The coach's other calendars: what is connected, how it goes, and where her sessions go. */
import type { CalendarsAround } from './around';
import { Accounts } from './Accounts';

export function CalendarsSection({ around }: { around: CalendarsAround }) {
  return <Accounts {...around} />;
}
