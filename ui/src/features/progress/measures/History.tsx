/** Every measurement of an instrument, latest first: what was answered, put right, taken away. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';

import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import type { VersionItem } from '@/bindings/VersionItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { formatDay } from '@/format/days';
import { useFormat } from '@/format/locale';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Measures.module.css';

export interface HistoryProps {
  progress: InstrumentProgress;
  onEdit: (measurement: MeasurementItem, version: VersionItem) => void;
}

export function History({ progress, onEdit }: HistoryProps) {
  const words = useMessages().progress;
  const { locale } = useFormat();
  const remove = useAct('measurements.remove');
  const [leaving, setLeaving] = useState<string | null>(null);
  const yes = async () => {
    if (leaving === null) return;
    setLeaving(null);
    await remove.run({ measurementId: leaving });
  };
  const all = progress.chapters.flatMap(({ version, measurements }) =>
    measurements.toReversed().map((measurement) => ({ version, measurement })),
  );
  return (
    <>
      <ol role="list" className={classes.measurements}>
        {all.map(({ version, measurement }) => {
          const day = formatDay(measurement.takenOn, 'short', locale);
          return (
            <li key={measurement.id} className={classes.measurement}>
              <p className={classes.name}>
                {[day, words.measures.moments[measurement.moment], measurement.respondent]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </p>
              <div className={classes.acts}>
                <Tooltip label={words.history.edit(day)}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.history.edit(day)}
                    onClick={() => onEdit(measurement, version)}
                  >
                    <IconPencil size="1rem" stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={words.history.remove(day)}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.history.remove(day)}
                    onClick={() => setLeaving(measurement.id)}
                  >
                    <IconX size="1rem" stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              </div>
              {measurement.lines.map((line) => (
                <p key={line} className={classes.lines}>
                  {line}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
      <DecisionDialog
        opened={leaving !== null}
        question={words.history.removeQuestion}
        consequence={words.history.removeConsequence}
        yes={words.history.yes}
        busy={remove.busy}
        onYes={() => void yes()}
        onNo={() => setLeaving(null)}
      />
    </>
  );
}
