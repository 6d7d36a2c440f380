/** How far an export is, and how it ended. */
import { Button } from '@mantine/core';

import { Notice } from '@/components/Notice';
import { theHost } from '@/host';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './ExportSheet.module.css';
import { exportRun, type ExportRun } from './run';

export function ExportState({ run }: { run: ExportRun }) {
  const words = useMessages().exporting;
  const cancel = useAct('exports.cancel');
  const { progress, ended, error } = run;
  if (error !== null) {
    return (
      <Notice tone="alarm" announced>
        {error.message}
      </Notice>
    );
  }
  if (ended?.outcome === 'cancelled') return <Notice tone="plain">{words.cancelled}</Notice>;
  if (ended !== null) {
    const show = () => void theHost().showExport();
    return (
      <Notice
        tone="plain"
        announced
        act={
          <span className={classes.ended}>
            <Button size="compact-sm" variant="default" onClick={show}>
              {words.show}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={exportRun.forget}>
              {words.another}
            </Button>
          </span>
        }
      >
        <strong>{words.done(ended.documents)}</strong> {ended.name}
      </Notice>
    );
  }
  if (progress === null) return <p className="muted">{words.placing}</p>;
  const said = words.progress(progress.done, progress.of);
  return (
    <div className={classes.going}>
      <progress
        className={classes.bar}
        value={progress.done}
        max={progress.of}
        aria-label={words.bar}
        aria-valuetext={said}
      />
      <p className={classes.count}>
        <span>{said}</span>
        <Button
          size="compact-sm"
          variant="default"
          disabled={cancel.busy}
          onClick={() => void cancel.run(null)}
        >
          {words.cancel}
        </Button>
      </p>
    </div>
  );
}
