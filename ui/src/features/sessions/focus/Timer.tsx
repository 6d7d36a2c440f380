/** The time of this session: quiet, and past what was booked in a calm other tone. */
import { Button, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import { sessionTimer, useSessionTimer } from './timer';
import classes from './Timer.module.css';

export function Timer({ sessionId, booked }: { sessionId: string; booked: number }) {
  const words = useMessages().focus.timer;
  const { running, minutes } = useSessionTimer(sessionId);
  const act = running ? words.stop : words.start;
  const Sign = running ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.timer} data-over={(minutes !== null && minutes > booked) || undefined}>
      <span role="timer" aria-label={words.label} className="figures">
        {minutes === null ? words.booked(booked) : words.running(minutes, booked)}
      </span>
      <Tooltip label={`${act} (${words.key})`}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={act}
          aria-keyshortcuts={words.key}
          onClick={() => sessionTimer.toggle(sessionId)}
        >
          <Sign size="1rem" stroke={1.75} aria-hidden="true" />
        </Button>
      </Tooltip>
    </div>
  );
}
