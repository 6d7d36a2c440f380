/** Measuring: the questions of an instrument, asked in the whole window. The check is handed over to the client. */
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import type { VersionItem } from '@/bindings/VersionItem';
import { Read } from '@/rpc/Read';
import { HandOver } from './HandOver';
import { Taking } from './Taking';

export interface RunnerProps {
  personId: string;
  sessionId?: string;
  instrument: InstrumentItem;
  progress?: InstrumentProgress | undefined;
  /** Put right: with the questions as they were then. */
  measured?: MeasurementItem;
  version?: VersionItem;
  onClose: () => void;
}

export function Runner({ version, progress, onClose, ...rest }: RunnerProps) {
  const { instrument, measured } = rest;
  const { definition } = version ?? instrument.version;
  return (
    <Read of="today.overview" request={null}>
      {({ day: today }) => {
        const begun = { ...rest, items: definition.items, moment: instrument.nextMoment, today };
        return instrument.kind === 'check' && measured === undefined ? (
          <HandOver {...begun} question={definition.question} onClose={onClose} />
        ) : (
          <Taking {...begun} question={definition.question} progress={progress} onClose={onClose} />
        );
      }}
    </Read>
  );
}
