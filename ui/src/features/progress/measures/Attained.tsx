/** Described levels: where it was and where it is, in the words that were agreed. The score is a detail below. */
import type { MeasuredChapter } from '@/bindings/MeasuredChapter';
import { formatDecimal } from '@/format/decimals';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Measures.module.css';

export function Attained({ chapter }: { chapter: MeasuredChapter }) {
  const words = useMessages().progress.measures;
  const { locale } = useFormat();
  const { items } = chapter.version.definition;
  const [first] = chapter.overlay;
  const last = chapter.overlay.at(-1);
  const score = chapter.measurements.at(-1)?.tHundredths;
  return (
    <>
      <ul role="list" className={classes.goals}>
        {items.map(({ key, label, levels }, place) => {
          const described = (level: number | null | undefined) =>
            levels.find((each) => each.level === level)?.text ?? words.levelNotSaid;
          return (
            <li key={key} className={classes.goal}>
              <p className={classes.name}>{label}</p>
              <dl className={classes.levels}>
                {first !== last && (
                  <>
                    <dt>{words.then}</dt>
                    <dd className="muted">{described(first?.values[place])}</dd>
                  </>
                )}
                <dt>{words.today}</dt>
                <dd>{described(last?.values[place])}</dd>
              </dl>
              <p className="muted small">{chapter.movement.find((each) => each.key === key)?.sentence}</p>
            </li>
          );
        })}
      </ul>
      {score !== undefined && <p className="muted small">{words.detail(formatDecimal(score, 2, locale))}</p>}
    </>
  );
}
