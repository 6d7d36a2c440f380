/**
 * Failures of acts, at the foot right: a notice passes by itself, an alert stays until it was read. Mantine keeps the
 * queue, and the time while somebody reads.
 */
import { Button } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';

import { theHost } from '@/host';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import { onFailure } from '@/rpc/failures';
import classes from './Failures.module.css';

const noticeSeconds = 12;
/** More at once would hide the page; the others wait. */
const atOnce = 4;

export function Failures() {
  const words = useMessages().failures;
  const show = useEffectEvent((error: RpcError) => {
    notifications.show({
      message: <What error={error} />,
      icon: <IconAlertTriangle size="1.25rem" stroke={1.6} aria-hidden="true" />,
      autoClose: error.presentation === 'notice' && noticeSeconds * 1000,
      closeButtonProps: { 'aria-label': words.dismiss },
      classNames: {
        root: classes.failure ?? '',
        icon: classes.icon ?? '',
        description: classes.words ?? '',
      },
    });
  });
  useEffect(() => onFailure(show), []);
  return <Notifications position="bottom-right" limit={atOnce} zIndex={350} containerWidth="26rem" />;
}

function What({ error }: { error: RpcError }) {
  const words = useMessages().failures;
  const { incident, code } = error.wire;
  return (
    <>
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
    </>
  );
}
