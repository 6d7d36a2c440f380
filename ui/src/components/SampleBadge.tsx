/** Says that these people are made up, and is the way out. */
import { Anchor, Tooltip } from '@mantine/core';

import { useMessages } from '@/messages';
import classes from './SampleBadge.module.css';

export function SampleBadge({ onLeave }: { onLeave: () => void }) {
  const words = useMessages().frame;
  return (
    <div className={classes.badge}>
      <Tooltip label={words.sampleExplained} multiline w="14rem" position="right">
        <span className={classes.name}>{words.sample}</span>
      </Tooltip>
      <Anchor component="button" type="button" size="xs" onClick={onLeave}>
        {words.leaveSample}
      </Anchor>
    </div>
  );
}
