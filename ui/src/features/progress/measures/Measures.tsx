/** What is measured with this person: an instrument a card, and the way to a new one. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { EngagementPause } from '@/bindings/EngagementPause';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import { Fold } from '@/components/Fold';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import type { MeasureAsked } from './ask';
import { InstrumentCard } from './InstrumentCard';
import classes from './Measures.module.css';
import { MeasureSheets } from './MeasureSheets';

export interface MeasuresProps {
  personId: string;
  instruments: readonly InstrumentProgress[];
  pauses: readonly EngagementPause[];
}

export function Measures({ personId, instruments, pauses }: MeasuresProps) {
  const words = useMessages().progress.measures;
  const list = useRead('instruments.list', { personId });
  const retire = useAct('instruments.retire');
  const [asked, setAsked] = useState<MeasureAsked | null>(null);
  if (list === undefined) return null;
  const cards = list.inUse.map((instrument) => ({
    instrument,
    progress: instruments.find(({ instrumentId }) => instrumentId === instrument.id),
  }));
  const inUse = cards.filter(({ instrument }) => instrument.retiredOn === undefined);
  const away = cards.filter(({ instrument }) => instrument.retiredOn !== undefined);
  const card = ({ instrument, progress }: (typeof cards)[number]) => (
    <InstrumentCard
      key={instrument.id}
      instrument={instrument}
      progress={progress}
      pauses={pauses}
      onAsk={setAsked}
      onRetire={(retired) => void retire.run({ instrumentId: instrument.id, retired })}
    />
  );
  return (
    <Section
      title={words.title}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
          onClick={() => setAsked({ ask: 'choose' })}
        >
          {words.begin}
        </Button>
      }
    >
      {inUse.length === 0 && <p className="muted">{words.none}</p>}
      {inUse.length > 0 && (
        <ul role="list" aria-label={words.title} className={classes.cards}>
          {inUse.map(card)}
        </ul>
      )}
      {away.length > 0 && (
        <Fold title={words.retired(away.length)}>
          <ul role="list" aria-label={words.away} className={classes.cards}>
            {away.map(card)}
          </ul>
        </Fold>
      )}
      <MeasureSheets
        personId={personId}
        list={list}
        instruments={instruments}
        asked={asked}
        onAsk={setAsked}
      />
    </Section>
  );
}
