/** What the sheets about offers are given of the program around them. */
import type { CalendarFile } from '@/bindings/CalendarFile';
import type { OpenSheet } from '@/features/sessions/sheet';

export interface SlotsAround {
  open: OpenSheet;
  /** Asks where, then writes. */
  saveCalendar: (file: CalendarFile) => void;
}
