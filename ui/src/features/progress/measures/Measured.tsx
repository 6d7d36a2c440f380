/** What an instrument has shown so far, in the way that suits how it asks. */
import type { EngagementPause } from '@/bindings/EngagementPause';
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasuredChapter } from '@/bindings/MeasuredChapter';
import { MovementRows } from '@/components/charts/MovementRows';
import { ScaleChart, ScaleTable } from '@/components/charts/ScaleChart';
import { WheelChart, WheelTable } from '@/components/charts/WheelChart';
import { Fold } from '@/components/Fold';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { Attained } from './Attained';
import { isMeasured, linesOf, rangeOf, wheelOf } from './lines';
import classes from './Measures.module.css';
import { WorthAsking } from './WorthAsking';

export interface MeasuredProps {
  instrument: InstrumentItem;
  progress: InstrumentProgress;
  pauses: readonly EngagementPause[];
}

export function Measured({ instrument, progress, pauses }: MeasuredProps) {
  const words = useMessages().progress.measures;
  const { locale } = useFormat();
  const [latest, ...earlier] = progress.chapters.filter(isMeasured);
  if (latest === undefined) return null;
  // The questions were changed, and nobody has answered them yet.
  const isBehind = latest.version.number !== instrument.version.number;
  return (
    <div className={classes.measured}>
      {isBehind && (
        <p className="muted">{words.notYetSince(formatDay(instrument.version.since, 'short', locale))}</p>
      )}
      <Shown progress={progress} chapter={latest} pauses={pauses} />
      {earlier.length > 0 &&
        progress.kind !== 'scale' &&
        progress.kind !== 'pulse' &&
        progress.kind !== 'check' &&
        earlier.map((chapter) => (
          <Fold
            key={chapter.version.number}
            title={words.earlier(formatDay(chapter.until ?? chapter.version.since, 'short', locale))}
          >
            <Shown progress={progress} chapter={chapter} pauses={pauses} />
          </Fold>
        ))}
    </div>
  );
}

interface ShownProps {
  progress: InstrumentProgress;
  chapter: MeasuredChapter;
  pauses: readonly EngagementPause[];
}

function Shown({ progress, chapter, pauses }: ShownProps) {
  switch (progress.kind) {
    case 'wheel':
      return <Wheel title={progress.title} chapter={chapter} />;
    case 'attainment':
      return <Attained chapter={chapter} />;
    case 'stakeholder':
      return <Moved title={progress.title} chapter={chapter} />;
    default:
      return <Scales progress={progress} chapter={chapter} pauses={pauses} />;
  }
}

function Wheel({ title, chapter }: { title: string; chapter: MeasuredChapter }) {
  const words = useMessages().progress.measures;
  const wheel = wheelOf(chapter);
  return (
    <>
      <div className={classes.sides}>
        <WheelChart name={title} {...wheel} withTable={false} />
        <Moved title={title} chapter={chapter} />
      </div>
      <Fold title={words.figures}>
        <WheelTable name={title} {...wheel} />
      </Fold>
    </>
  );
}

function Scales({ progress, chapter, pauses }: ShownProps) {
  const words = useMessages().progress.measures;
  const lines = linesOf(progress);
  return (
    <>
      {progress.kind === 'check' && <WorthAsking chapter={chapter} />}
      <ScaleChart
        name={progress.title}
        lines={lines}
        {...rangeOf(progress)}
        pauses={pauses}
        withTable={false}
      />
      <Moved title={progress.title} chapter={chapter} />
      <Fold title={words.figures}>
        <ScaleTable name={progress.title} lines={lines} />
      </Fold>
    </>
  );
}

/** How each item moved within one chapter; by whom it was said, where others are asked. */
function Moved({ title, chapter }: { title: string; chapter: MeasuredChapter }) {
  const words = useMessages().progress.measures;
  if (chapter.movement.length === 0) return <p className="muted">{words.once}</p>;
  const asked = [...new Set(chapter.movement.map(({ respondent }) => respondent))];
  return (
    <div className={classes.moved}>
      {asked.map((respondent) => (
        <section key={respondent ?? ''}>
          {respondent !== undefined && <h4 className={classes.who}>{respondent}</h4>}
          <MovementRows
            label={[words.moved, title, respondent].filter((part) => part !== undefined).join(': ')}
            rows={chapter.movement
              .filter((each) => each.respondent === respondent)
              .map(({ key, from, to, sentence }) => ({ key, then: from, now: to, sentence }))}
          />
        </section>
      ))}
    </div>
  );
}
