/** Whose clocks change in these days while the coach's do not, and what that means for the next session with each. */
import { UnstyledButton } from '@mantine/core';

import type { ClockNotice } from '@/bindings/ClockNotice';
import { Notice } from '@/components/Notice';
import type { OpenSheet } from '@/features/sessions/sheet';
import classes from './ClockNotices.module.css';

export function ClockNotices({ notices, open }: { notices: readonly ClockNotice[]; open: OpenSheet }) {
  return notices.map(({ day, sentence, clients }) => (
    <Notice key={`${day} ${sentence}`} tone="plain">
      <p>{sentence}</p>
      <ul role="list" className={classes.clients}>
        {clients.map(({ sessionId, sentence: means }) => (
          <li key={sessionId}>
            <UnstyledButton
              className={classes.client ?? ''}
              onClick={() => open({ sheet: 'session', sessionId })}
            >
              {means}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Notice>
  ));
}
