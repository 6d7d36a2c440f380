/** What the file does not say clearly, and what it no longer says. */
import { Section } from '@/components/Section';
import type { Answer } from '@/rpc/call';
import { useMessages } from '@/messages';
import classes from './Problems.module.css';

type Preview = Answer<'calendar.preview_file'>;

export function Problems({ problems, more }: { problems: Preview['problems']; more: number }) {
  const words = useMessages().importing.problems;
  if (problems.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul role="list" className={classes.list}>
        {problems.map(({ line, title, loses, sentence }, index) => (
          <li key={index} className={classes.row}>
            <span className={classes.line}>{words.line(line)}</span>
            <span className={classes.what}>
              {title !== undefined && <span className={classes.title}>{title}</span>}
              {sentence}
            </span>
            {loses && <span className={classes.loses}>{words.loses}</span>}
          </li>
        ))}
        {more > 0 && <li className={classes.row}>{words.more(more)}</li>}
      </ul>
    </Section>
  );
}

export function Gone({ gone }: { gone: readonly string[] }) {
  const words = useMessages().importing.gone;
  if (gone.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className="muted">{words.sentence}</p>
      <ul role="list" className={classes.list}>
        {gone.map((sentence) => (
          <li key={sentence} className={classes.row}>
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
