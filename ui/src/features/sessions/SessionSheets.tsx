/** The sheet of a session that is open. */
import { WrapUpSheet } from './wrapup/WrapUpSheet';
import { useNamesHidden } from '@/rpc/privacy';
import { BookSheet } from './BookSheet';
import { MoveDialog } from './MoveDialog';
import { NotesSheet } from './notes/NotesSheet';
import { VersionsSheet } from './notes/VersionsSheet';
import { OutcomeSheet } from './OutcomeSheet';
import { SessionSheet } from './SessionSheet';
import type { Around, SessionSheetName, Sheet } from './sheet';
import { SummarySheet } from './SummarySheet';

export interface SessionSheetsProps extends Around {
  sheet: Extract<Sheet, { sheet: SessionSheetName }>;
  onClose: () => void;
}

export function SessionSheets({ sheet, onClose, ...around }: SessionSheetsProps) {
  // A note that is read with names hidden holds stand-ins: it is shown, and not written.
  const namesHidden = useNamesHidden();
  switch (sheet.sheet) {
    case 'session':
      return <SessionSheet key={sheet.sessionId} {...sheet} {...around} onClose={onClose} />;
    case 'outcome':
      return <OutcomeSheet key={sheet.sessionId} {...sheet} onClose={onClose} />;
    case 'move':
      return <MoveDialog key={`${sheet.sessionId} ${sheet.start ?? ''}`} {...sheet} onClose={onClose} />;
    case 'book':
      return <BookSheet key={`${sheet.personId ?? ''} ${sheet.start ?? ''}`} {...sheet} onClose={onClose} />;
    case 'notes':
      return (
        <NotesSheet
          key={sheet.sessionId}
          {...sheet}
          {...around}
          namesHidden={namesHidden}
          onClose={onClose}
        />
      );
    case 'wrapUp':
      return <WrapUpSheet key={sheet.sessionId} {...sheet} open={around.open} onClose={onClose} />;
    case 'versions':
      return <VersionsSheet key={sheet.sessionId} {...sheet} namesHidden={namesHidden} onClose={onClose} />;
    case 'summary':
      return <SummarySheet key={sheet.sessionId} {...sheet} {...around} onClose={onClose} />;
  }
}
