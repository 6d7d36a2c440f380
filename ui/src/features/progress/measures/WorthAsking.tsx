/** What the last check says is worth a question next time. About the session, never about the client. */
import type { MeasuredChapter } from '@/bindings/MeasuredChapter';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';

export function WorthAsking({ chapter }: { chapter: MeasuredChapter }) {
  const words = useMessages().progress.measures;
  const sentences = chapter.measurements.at(-1)?.worthAsking ?? [];
  if (sentences.length === 0) return null;
  return (
    <Notice tone="plain">
      <p>{words.worthAsking}</p>
      {sentences.map((sentence) => (
        <p key={sentence} className="muted">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}
