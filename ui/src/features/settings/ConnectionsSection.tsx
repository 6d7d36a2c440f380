/** What left this computer, day by day: when, where to, what for, how much, and what came of it. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { ConnectionItem } from '@/bindings/ConnectionItem';
import { DayText } from '@/components/DayText';
import { Section } from '@/components/Section';
import { TimeText } from '@/components/TimeText';
import { formatBytes } from '@/format/bytes';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './Lists.module.css';

/** As many as are read at once; the others come when they are asked for. */
const atOnce = 60;

export function ConnectionsSection() {
  const words = useMessages().settings.connections;
  const connections = useRead('connections.list', null);
  const [shown, setShown] = useState(atOnce);
  if (connections === undefined) return null;
  if (connections.length === 0) return <p className="muted">{words.none}</p>;
  const more = Math.min(connections.length - shown, atOnce);
  return (
    <Section title={words.list}>
      <p className="muted">{words.sentence}</p>
      <div className={classes.days}>
        {byDay(connections.slice(0, shown)).map(([day, items]) => (
          <Day key={day} day={day} items={items} />
        ))}
      </div>
      {more > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + atOnce)}>
            {words.earlier(more)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Day({ day, items }: { day: string; items: readonly ConnectionItem[] }) {
  const words = useMessages().settings.connections;
  const { locale } = useFormat();
  return (
    <div className={classes.day}>
      <h3 className={classes.dayName}>
        <DayText day={day} style="weekdayAndYear" />
      </h3>
      <ul
        role="list"
        className={classes.list}
        aria-label={words.of(formatDay(day, 'weekdayAndYear', locale))}
      >
        {items.map(({ id, at, sentence, bytesIn, bytesOut, status }) => (
          <li key={id} className={classes.row}>
            <span className={classes.when}>
              <TimeText at={at} />
            </span>
            <span className={classes.what}>{sentence}</span>
            <span className="muted small figures">
              {[
                words.bytes(formatBytes(bytesOut, locale), formatBytes(bytesIn, locale)),
                ...(status === undefined ? [] : [words.status(status)]),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the order of the list, which begins with the latest. */
function byDay(connections: readonly ConnectionItem[]): [string, ConnectionItem[]][] {
  const days = new Map<string, ConnectionItem[]>();
  for (const item of connections) {
    const day = item.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
}
