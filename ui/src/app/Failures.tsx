/** Failures of acts, at the foot right: a notice passes by itself, an alert stays until it was read. */
import { ActionIcon, Button, Portal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';

import { Notice } from '@/components/Notice';
import { theHost } from '@/host';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import { dismissFailure, useFailures } from '@/rpc/failures';
import classes from './Failures.module.css';

const noticeSeconds = 12;

export function Failures() {
  const failures = useFailures();
  return (
    <Portal>
      <div className={classes.stack}>
        {failures.map((error, index) => (
          <Failure key={index} error={error} />
        ))}
      </div>
    </Portal>
  );
}

function Failure({ error }: { error: RpcError }) {
  const words = useMessages().failures;
  const { incident, code } = error.wire;
  const passes = error.presentation === 'notice';

  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(() => dismissFailure(error), noticeSeconds * 1000);
    return () => clearTimeout(timer);
  }, [passes, error]);

  return (
    <div className={classes.failure}>
      <Notice
        tone="soon"
        announced
        act={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.dismiss}
            onClick={() => dismissFailure(error)}
          >
            <IconX size="1rem" stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        }
      >
        <p>{error.message === '' ? words.unexpected : error.message}</p>
        {incident !== undefined && (
          <p className={classes.incident}>
            <span className="muted small">{words.incident(incident)}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => void theHost().copyText(`${code} ${incident}`)}
            >
              {words.copyDetails}
            </Button>
          </p>
        )}
      </Notice>
    </div>
  );
}
