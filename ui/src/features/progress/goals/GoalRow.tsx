/** A goal at a glance: the wish, what will be so, how both will know, what moved last. The whole row opens it. */
import type { GoalItem } from '@/bindings/GoalItem';
import { rowTarget } from '@/components/RowList';
import { useMessages } from '@/messages';
import classes from './Goals.module.css';

export function GoalRow({ goal, onOpen }: { goal: GoalItem; onOpen: () => void }) {
  const words = useMessages().progress;
  const { wording, milestones } = goal;
  const parts = [
    { name: words.goals.outcome, text: wording.outcome },
    { name: words.goals.evidence, text: wording.evidence },
  ].filter(({ text }) => text !== undefined);
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.target}
        tabIndex={-1}
        onClick={onOpen}
        {...{ [rowTarget]: '' }}
      >
        {wording.wish}
      </button>
      {parts.length > 0 && (
        <dl className={classes.parts}>
          {parts.map(({ name, text }) => (
            <div key={name} className={classes.part}>
              <dt className={classes.name}>{name}</dt>
              <dd className={classes.text}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.moved}>
        {goal.sentence}
        {milestones.length > 0 && (
          <span className={classes.steps}>
            {words.milestones.count(
              milestones.filter(({ reachedOn }) => reachedOn !== undefined).length,
              milestones.length,
            )}
          </span>
        )}
      </p>
    </li>
  );
}
