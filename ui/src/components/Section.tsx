/** A part of a page under its own small title. */
import { useId, type ReactNode } from 'react';

import classes from './Section.module.css';

export interface SectionProps {
  title: string;
  /** At the right of the title: a count, a quiet link. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
