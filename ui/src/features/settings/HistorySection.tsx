/** What was done, and taking it back. An undo can be taken back too: it stands here like everything else. */
import { Button } from '@mantine/core';

import { DayText } from '@/components/DayText';
import { TimeText } from '@/components/TimeText';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './Lists.module.css';

export function HistorySection() {
  const words = useMessages().settings.history;
  const history = useRead('history.list', null);
  const undo = useAct('history.undo');
  if (history === undefined) return null;
  if (history.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <>
      <p className="muted">{words.sentence}</p>
      <ul role="list" className={classes.list} aria-label={words.list}>
        {history.map(({ operationId, at, sentence, undoable, undone }) => (
          <li key={operationId} className={classes.row} data-undone={undone || undefined}>
            <span className={classes.when}>
              <DayText day={at.slice(0, 10)} /> <TimeText at={at} />
            </span>
            <span className={classes.what}>{sentence}</span>
            {undone && <span className="muted small">{words.undone}</span>}
            {undoable && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.undoOf(sentence)}
                disabled={undo.busy}
                onClick={() => void undo.run({ operationId })}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
