/** A part under its name, with the switch that shows it or leaves it out. */
import { Switch } from '@mantine/core';
import { useId, type ReactNode } from 'react';

import type { JourneyPart } from '@/bindings/JourneyPart';
import { useMessages } from '@/messages';
import classes from './Journey.module.css';
import type { PartsProps } from './JourneyParts';

export interface PartFrameProps extends PartsProps {
  part: JourneyPart;
  children: ReactNode;
}

/** What is written in the summary itself may be begun at any time; what comes from the practice is there or is not. */
const writtenHere: readonly JourneyPart[] = ['opening', 'watch_for', 'next_steps', 'closing'];

export function PartFrame({ part, draft, form, children }: PartFrameProps) {
  const words = useMessages().journey;
  const title = useId();
  const isShown = form.values.shownParts.includes(part);
  const hasNothing = draft.emptyParts.includes(part) && !writtenHere.includes(part);
  const show = (shown: boolean) =>
    form.setFieldValue(
      'shownParts',
      shown ? [...form.values.shownParts, part] : form.values.shownParts.filter((each) => each !== part),
    );
  return (
    <section className={classes.part} aria-labelledby={title}>
      <header className={classes.head}>
        <h2 id={title} className={classes.title}>
          {words.parts[part]}
        </h2>
        {!hasNothing && (
          <Switch
            label={words.show}
            labelPosition="left"
            aria-label={words.showOf(words.parts[part])}
            checked={isShown}
            onChange={({ currentTarget }) => show(currentTarget.checked)}
          />
        )}
      </header>
      {hasNothing ? <p className="muted">{words.nothing[part] ?? words.empty}</p> : isShown && children}
    </section>
  );
}
