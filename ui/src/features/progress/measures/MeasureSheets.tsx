/** The sheet beside the measurements, or the runner above everything. */
import { useState } from 'react';

import type { InstrumentList } from '@/bindings/InstrumentList';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import { SideSheet } from '@/components/SideSheet';
import { useMessages, type Messages } from '@/messages';
import { Runner } from '../runner/Runner';
import type { MeasureAsked } from './ask';
import { ChooseKind } from './ChooseKind';
import { DefinitionForm } from './DefinitionForm';
import { History } from './History';

export interface MeasureSheetsProps {
  personId: string;
  list: InstrumentList;
  instruments: readonly InstrumentProgress[];
  asked: MeasureAsked | null;
  onAsk: (next: MeasureAsked | null) => void;
}

type Beside = Exclude<MeasureAsked, { ask: 'run' } | { ask: 'edit' }>;

export function MeasureSheets({ personId, list, instruments, asked, onAsk }: MeasureSheetsProps) {
  const words = useMessages().progress;
  const beside = asked?.ask === 'run' || asked?.ask === 'edit' ? null : asked;
  // While the sheet slides away it still shows what it showed.
  const [shown, setShown] = useState<Beside>({ ask: 'choose' });
  if (beside !== null && beside !== shown) setShown(beside);
  const now = beside ?? shown;
  const close = () => onAsk(null);
  return (
    <>
      <SideSheet opened={beside !== null} onClose={close} {...headOf(now, words)}>
        <Inside now={now} personId={personId} list={list} instruments={instruments} onAsk={onAsk} />
      </SideSheet>
      {(asked?.ask === 'run' || asked?.ask === 'edit') && (
        <Runner
          key={asked.instrument.id}
          personId={personId}
          instrument={asked.instrument}
          progress={instruments.find(({ instrumentId }) => instrumentId === asked.instrument.id)}
          {...(asked.ask === 'edit' ? { measured: asked.measurement, version: asked.version } : {})}
          onClose={close}
        />
      )}
    </>
  );
}

function headOf(now: Beside, words: Messages['progress']): { title: string; sentence?: string } {
  switch (now.ask) {
    case 'choose':
      return { title: words.choose.title, sentence: words.choose.sentence };
    case 'begin':
      return { title: now.shipped.title, sentence: now.shipped.about };
    case 'change':
      return { title: words.definition.change, sentence: now.instrument.title };
    case 'history':
      return { title: words.history.title(now.instrument.title) };
  }
}

interface InsideProps extends Omit<MeasureSheetsProps, 'asked'> {
  now: Beside;
}

function Inside({ now, personId, list, instruments, onAsk }: InsideProps) {
  const close = () => onAsk(null);
  switch (now.ask) {
    case 'choose':
      return (
        <ChooseKind
          shipped={list.shipped}
          onChosen={(shipped) => onAsk({ ask: 'begin', shipped })}
          onCancel={close}
        />
      );
    case 'begin':
      return (
        <DefinitionForm key={now.shipped.shipped} personId={personId} shipped={now.shipped} onDone={close} />
      );
    case 'change': {
      const { instrument } = now;
      const shipped = list.shipped.find((each) => each.shipped === instrument.shipped);
      return (
        shipped && (
          <DefinitionForm
            key={instrument.id}
            personId={personId}
            shipped={shipped}
            instrument={instrument}
            onDone={close}
          />
        )
      );
    }
    case 'history': {
      const { instrument } = now;
      const progress = instruments.find(({ instrumentId }) => instrumentId === instrument.id);
      return (
        progress && (
          <History
            progress={progress}
            onEdit={(measurement, version) => onAsk({ ask: 'edit', instrument, measurement, version })}
          />
        )
      );
    }
  }
}
