/** What would follow, read out as it changes; or why it cannot be. Written by the core. */
import classes from './Follows.module.css';
import type { Refusal } from './Form';

export interface FollowsProps {
  title: string;
  sentences: readonly string[] | undefined;
  error?: Refusal | null;
}

export function Follows({ title, sentences, error = null }: FollowsProps) {
  const refused = error === null ? [] : error.issues.map((issue) => issue.sentence);
  const lines = error === null ? (sentences ?? []) : refused.length > 0 ? refused : [error.message];
  return (
    <section className={classes.follows} aria-label={title} data-refused={error !== null || undefined}>
      <h3 className={classes.title}>{title}</h3>
      <ul role="list" aria-live="polite" className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
