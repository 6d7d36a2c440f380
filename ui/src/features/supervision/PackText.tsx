/** The words of the pack, session by session; one that still tells who it is about says so where it stands. */
import { Button } from '@mantine/core';

import type { SupervisionPreview } from '@/bindings/SupervisionPreview';
import type { SupervisionSession } from '@/bindings/SupervisionSession';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import classes from './SupervisionSheet.module.css';

export interface PackTextProps {
  preview: SupervisionPreview;
  onNote: (sessionId: string) => void;
}

export function PackText({ preview, onNote }: PackTextProps) {
  const words = useMessages().supervision;
  return (
    <>
      <p className="muted small" role="status">
        {words.replaced(preview.replaced)}
      </p>
      {!preview.isClear && <Notice tone="soon">{words.notClear}</Notice>}
      <div className={classes.pack}>
        {preview.sessions.map((session) => (
          <OneSession key={session.sessionId} session={session} onNote={onNote} />
        ))}
      </div>
    </>
  );
}

function OneSession({ session, onNote }: { session: SupervisionSession } & Pick<PackTextProps, 'onNote'>) {
  const words = useMessages().supervision;
  return (
    <article className={classes.one} data-tells={session.tells || undefined}>
      <header>
        <h3>{session.heading}</h3>
        <p className="muted small">{session.facts}</p>
      </header>
      {session.tells && (
        <Notice
          tone="soon"
          act={
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${words.openNote}: ${session.heading}`}
              onClick={() => onNote(session.sessionId)}
            >
              {words.openNote}
            </Button>
          }
        >
          {words.tells}
        </Notice>
      )}
      <Lines text={session.shareable} />
      {session.private !== undefined && (
        <section className={classes.own}>
          <h4 className={classes.ownTitle}>{words.own}</h4>
          <Lines text={session.private} />
        </section>
      )}
    </article>
  );
}

/** The marks of a note, read as they are meant: a heading, the client's own words, or a line. */
function Lines({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      {text.split('\n').map((line, index) => {
        const [, heading] = /^#{1,6} (.*)$/u.exec(line) ?? [];
        if (heading !== undefined) return <h5 key={index}>{heading}</h5>;
        const [, quote] = /^> ?(.*)$/u.exec(line) ?? [];
        if (quote !== undefined) {
          return (
            <p key={index} className="client-words">
              {quote}
            </p>
          );
        }
        return line.trim() === '' ? null : <p key={index}>{line}</p>;
      })}
    </div>
  );
}
