/** The sheet that is open, if any. */
import { BookSheet } from './BookSheet';
import { MoveDialog } from './MoveDialog';
import { NotesSheet } from './notes/NotesSheet';
import { VersionsSheet } from './notes/VersionsSheet';
import { OutcomeSheet } from './OutcomeSheet';
import { SessionSheet } from './SessionSheet';
import type { Around, Sheet } from './sheet';
import { SummarySheet } from './SummarySheet';

export interface SessionSheetsProps extends Around {
  sheet: Sheet | null;
  onClose: () => void;
}

export function SessionSheets({ sheet, onClose, ...around }: SessionSheetsProps) {
  switch (sheet?.sheet) {
    case undefined:
      return null;
    case 'session':
      return <SessionSheet key={sheet.sessionId} {...sheet} {...around} onClose={onClose} />;
    case 'outcome':
      return <OutcomeSheet key={sheet.sessionId} {...sheet} onClose={onClose} />;
    case 'move':
      return <MoveDialog key={`${sheet.sessionId} ${sheet.start ?? ''}`} {...sheet} onClose={onClose} />;
    case 'book':
      return <BookSheet key={`${sheet.personId ?? ''} ${sheet.start ?? ''}`} {...sheet} onClose={onClose} />;
    case 'notes':
      return <NotesSheet key={sheet.sessionId} {...sheet} {...around} onClose={onClose} />;
    case 'versions':
      return <VersionsSheet key={sheet.sessionId} {...sheet} onClose={onClose} />;
    case 'summary':
      return <SummarySheet key={sheet.sessionId} {...sheet} {...around} onClose={onClose} />;
  }
}
