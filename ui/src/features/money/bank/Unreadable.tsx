/** Lines of the file that cannot be taken, each with its reason. */
import type { StatementPreview } from '@/bindings/StatementPreview';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import classes from './Preview.module.css';

export interface UnreadableProps {
  problems: StatementPreview['problems'];
  more: number;
}

export function Unreadable({ problems, more }: UnreadableProps) {
  const words = useMessages().bank;
  if (problems.length === 0) return null;
  return (
    <Section title={words.groups.problems}>
      <ul role="list" className={classes.problems} aria-label={words.groups.problems}>
        {problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className={classes.problem}>
            <span className={classes.where}>{words.line(line)}</span>
            <span>{sentence}</span>
          </li>
        ))}
        {more > 0 && <li className={classes.problem}>{words.more(more)}</li>}
      </ul>
    </Section>
  );
}
