/** One goal, whole: its words, the steps on the way, what moved, where it stands, how it came to be so. */
import { Button } from '@mantine/core';

import type { GoalItem } from '@/bindings/GoalItem';
import { DayText } from '@/components/DayText';
import { FactList, type Fact } from '@/components/FactList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { GoalStanding } from './GoalStanding';
import classes from './Goals.module.css';
import { Milestones } from './Milestones';
import { NoteMoved } from './NoteMoved';

export function GoalView({ goal, onEdit }: { goal: GoalItem; onEdit: () => void }) {
  const words = useMessages().progress;
  return (
    <div className={classes.sheet}>
      <blockquote className={`client-words ${classes.wish ?? ''}`}>{goal.wording.wish}</blockquote>
      <p>{goal.sentence}</p>
      <FactList facts={useFacts(goal)} />
      <Button variant="default" size="compact-sm" className={classes.act ?? ''} onClick={onEdit}>
        {words.goals.edit}
      </Button>
      <Section title={words.movement.title}>
        <NoteMoved goalId={goal.id} />
      </Section>
      <Section title={words.milestones.title}>
        <Milestones goal={goal} />
      </Section>
      <Section title={words.goals.stands}>
        <GoalStanding key={goal.state} goal={goal} />
      </Section>
      <Section title={words.goals.history}>
        <History goalId={goal.id} />
      </Section>
    </div>
  );
}

function useFacts({ wording, sessions, reworded, stateReason }: GoalItem): Fact[] {
  const words = useMessages().progress.goals;
  const said = (['outcome', 'evidence', 'baseline', 'target'] as const)
    .map((part) => ({ name: words[part], value: wording[part] }))
    .filter(({ value }) => value !== undefined);
  return [
    ...said,
    ...(wording.by === undefined ? [] : [{ name: words.by, value: <DayText day={wording.by} /> }]),
    ...(sessions === 0 ? [] : [{ name: words.sessions, value: <span className="figures">{sessions}</span> }]),
    ...(reworded === 0 ? [] : [{ name: words.reworded, value: words.times(reworded) }]),
    ...(stateReason === undefined ? [] : [{ name: words.because, value: stateReason }]),
  ];
}

function History({ goalId }: { goalId: string }) {
  const events = useRead('goals.history', { goalId });
  if (events === undefined) return null;
  return (
    <ol role="list" className={classes.events}>
      {events.map((event, place) => (
        <li key={`${event.on} ${place}`} className={classes.event}>
          <span className={classes.day}>
            <DayText day={event.on} />
          </span>
          <div>
            <p>{event.sentence}</p>
            {event.before.map((line) => (
              <p key={line} className={classes.before}>
                {line}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
