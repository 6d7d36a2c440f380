/** Whether what was typed is kept, in a word. A failure is told where the text stands. */
import { useMessages } from '@/messages';
import type { Note } from './useNote';

export function KeptWords({ note }: { note: Note }) {
  const words = useMessages().notes.kept;
  return (
    <span className="muted small" role="status">
      {words[note.keeping]}
    </span>
  );
}
