/** One instrument: what has moved, drawn and in words, and what can be done with it. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconHistory, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';

import type { EngagementPause } from '@/bindings/EngagementPause';
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import { useMessages } from '@/messages';
import type { MeasureAsked } from './ask';
import { isMeasured } from './lines';
import { Measured } from './Measured';
import classes from './Measures.module.css';

export interface InstrumentCardProps {
  instrument: InstrumentItem;
  progress: InstrumentProgress | undefined;
  pauses: readonly EngagementPause[];
  onAsk: (next: MeasureAsked) => void;
  onRetire: (retired: boolean) => void;
}

export function InstrumentCard({ instrument, progress, pauses, onAsk, onRetire }: InstrumentCardProps) {
  const words = useMessages().progress.measures;
  const title = useId();
  const isAway = instrument.retiredOn !== undefined;
  const measured = progress?.chapters.some(isMeasured) === true;
  return (
    <li className={classes.card} aria-labelledby={title}>
      <header className={classes.head}>
        <h3 id={title} className={classes.title}>
          {instrument.title}
        </h3>
        <div className={classes.acts}>
          <MoreActs instrument={instrument} measured={measured} onAsk={onAsk} onRetire={onRetire} />
          {isAway ? (
            <Button variant="default" size="compact-sm" onClick={() => onRetire(false)}>
              {words.takeUp}
            </Button>
          ) : (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.nowOf(instrument.title)}
              onClick={() => onAsk({ ask: 'run', instrument })}
            >
              {words.now}
            </Button>
          )}
        </div>
      </header>
      {measured ? (
        <Measured instrument={instrument} progress={progress} pauses={pauses} />
      ) : (
        <p className="muted">{words.notYet}</p>
      )}
    </li>
  );
}

interface MoreActsProps extends Pick<InstrumentCardProps, 'instrument' | 'onAsk' | 'onRetire'> {
  measured: boolean;
}

function MoreActs({ instrument, measured, onAsk, onRetire }: MoreActsProps) {
  const words = useMessages().progress.measures;
  const isAway = instrument.retiredOn !== undefined;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.more(instrument.title)}>
          <IconDots size="1.125rem" stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {measured && (
          <Menu.Item
            leftSection={<IconHistory size="1.125rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => onAsk({ ask: 'history', instrument })}
          >
            {words.history}
          </Menu.Item>
        )}
        {!isAway && (
          <Menu.Item
            leftSection={<IconPencil size="1.125rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => onAsk({ ask: 'change', instrument })}
          >
            {words.change}
          </Menu.Item>
        )}
        {!isAway && (
          <Menu.Item
            leftSection={<IconArchive size="1.125rem" stroke={1.6} aria-hidden="true" />}
            onClick={() => onRetire(true)}
          >
            {words.retire}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
