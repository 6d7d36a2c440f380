/** Nothing but the time, over everything: for whoever comes in. */
import { Button } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

import { formatNow } from '@/format/clock';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import classes from './Cover.module.css';

const lookAtTheClock = 5_000;

export function Cover({ onShow }: { onShow: () => void }) {
  const words = useMessages().focus;
  const { locale } = useFormat();
  const cover = useRef<HTMLDivElement>(null);
  const [time, setTime] = useState(() => formatNow(locale));
  useInterval(() => setTime(formatNow(locale)), lookAtTheClock, { autoInvoke: true });

  // Not the button: a stray key would press it.
  useEffect(() => {
    const before = document.activeElement;
    cover.current?.focus();
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);

  return (
    <div
      ref={cover}
      className={classes.cover}
      role="dialog"
      aria-modal="true"
      aria-label={words.hidden}
      tabIndex={-1}
    >
      <time className={classes.time}>{time}</time>
      <Button variant="subtle" color="gray" onClick={onShow}>
        {words.show}
      </Button>
    </div>
  );
}
