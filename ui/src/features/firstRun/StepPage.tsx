/** One step: where it stands among the five at the left, the step itself, and beside it what it will look like. */
import { Anchor } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { use, type ReactNode } from 'react';

import { Mark } from '@/components/Mark';
import { useMessages } from '@/messages';
import { LaterContext } from './later';
import { steps, type Step } from './steps';
import classes from './StepPage.module.css';

export interface StepPageProps {
  step: Step;
  sentence: string;
  children: ReactNode;
  aside?: ReactNode;
}

export function StepPage({ step, sentence, children, aside }: StepPageProps) {
  const messages = useMessages();
  const words = messages.firstRun;
  const here = steps.indexOf(step);
  const onLater = use(LaterContext);
  return (
    <div className={classes.window}>
      <nav className={classes.rail} aria-label={words.steps}>
        <div className={classes.app}>
          <Mark size="small" />
          {messages.appName}
        </div>
        <ol role="list" className={classes.steps}>
          {steps.map((name, index) => (
            <li
              key={name}
              className={classes.step}
              data-done={index < here || undefined}
              aria-current={index === here ? 'step' : undefined}
            >
              <span className={classes.sign} aria-hidden="true">
                {index < here ? <IconCheck className={classes.check} /> : index + 1}
              </span>
              {words[name].name}
            </li>
          ))}
        </ol>
      </nav>
      <main className={classes.main}>
        <div className={classes.page} data-with-aside={aside === undefined ? undefined : true}>
          <header>
            <p className={classes.count}>{words.step(here + 1, steps.length)}</p>
            <h1>{words[step].title}</h1>
            <p className={classes.sentence}>{sentence}</p>
          </header>
          <div className={classes.content}>{children}</div>
          {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
          {onLater !== null && (
            <Anchor component="button" type="button" className={classes.later} onClick={onLater}>
              <IconLock size="1rem" stroke={1.75} aria-hidden="true" />
              {words.later}
            </Anchor>
          )}
        </div>
      </main>
    </div>
  );
}

/** The way on at the right, the way back at the left. */
export function StepActs({ back, children }: { back?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.acts}>
      <div>{back}</div>
      <div className={classes.on}>{children}</div>
    </div>
  );
}
