/** A passphrase made up for the coach, to take or to leave. */
import { Button } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';

import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './FiveWords.module.css';

export interface FiveWordsProps {
  /** They are in the fields below. */
  used: boolean;
  onUse: (passphrase: string) => void;
}

export function FiveWords({ used, onUse }: FiveWordsProps) {
  const words = useMessages().firstRun.lock;
  // An act and no cached read: a passphrase is not kept longer than it is looked at.
  const suggest = useAct('practice.suggest_passphrase');
  const [suggested, setSuggested] = useState('');
  const begin = useEffectEvent(() => suggest.run(null));
  useEffect(() => {
    void begin().then((outcome) => {
      if (outcome.ok) setSuggested(outcome.data.passphrase);
    });
  }, []);

  const others = async () => {
    const outcome = await suggest.run(null);
    if (!outcome.ok) return;
    setSuggested(outcome.data.passphrase);
    if (used) onUse(outcome.data.passphrase);
  };

  return (
    <section className={classes.card} aria-label={words.offered}>
      <p className="muted small">{used ? words.used : words.offered}</p>
      <p className={classes.words}>{suggested}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => onUse(suggested)} disabled={suggested === '' || used}>
          {words.use}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconDice5 size="1.125rem" stroke={1.6} aria-hidden="true" />}
          disabled={suggest.busy}
          onClick={() => void others()}
        >
          {words.others}
        </Button>
      </div>
    </section>
  );
}
