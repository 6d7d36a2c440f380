/** Says that every name is hidden, for as long as it is so, and is the way back. */
import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './HiddenNames.module.css';

export function HiddenNames({ onShow }: { onShow: () => void }) {
  const words = useMessages().frame.privacy;
  return (
    <div className={classes.strip} role="status" aria-label={words.hidden}>
      <IconEyeOff className={classes.icon} aria-hidden="true" />
      <span>{words.hidden}</span>
      <Button variant="subtle" size="compact-sm" onClick={onShow}>
        {words.show}
      </Button>
    </div>
  );
}
