/** Says that these people are made up, and is the way out. */
import { Anchor, Tooltip } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './SampleBadge.module.css';

export function SampleBadge({ onLeave }: { onLeave: () => void }) {
  const words = useMessages().frame;
  return (
    <Tooltip label={words.sampleExplained} multiline w="16rem" position="right-end">
      <div className={classes.badge}>
        <span className={classes.name}>{words.sample}</span>
        <Anchor component="button" type="button" size="xs" aria-label={words.leaveSample} onClick={onLeave}>
          <IconDoorExit className={classes.icon} aria-hidden="true" />
          <span className={classes.leave}>{words.leaveSample}</span>
        </Anchor>
      </div>
    </Tooltip>
  );
}
