/** Keeping a measurement: a new one, or one put right. */
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import { useIssueForm, type IssueForm } from '@/components/Form';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { measureValues, taken, type Begun, type MeasureValues } from './values';

export interface MeasureInput extends Begun {
  personId: string;
  sessionId?: string;
  instrument: InstrumentItem;
}

export interface Measure {
  form: IssueForm<MeasureValues>;
  busy: boolean;
  keep: () => Promise<MeasurementItem | null>;
}

export function useMeasure({ personId, sessionId, instrument, ...begun }: MeasureInput): Measure {
  const { needed } = useMessages().fields;
  const { measured } = begun;
  const take = useAct('measurements.take');
  const edit = useAct('measurements.edit');
  const form = useIssueForm<MeasureValues>({
    initialValues: measureValues(begun),
    draft: `measure:${measured?.id ?? instrument.id}`,
  });
  const keep = async () => {
    const values = form.getValues();
    if (values.takenOn === null) {
      form.setFieldError('takenOn', needed);
      return null;
    }
    const said = taken(values, values.takenOn);
    const outcome = await form.send(
      measured === undefined
        ? take.run({
            instrumentId: instrument.id,
            personId,
            ...(sessionId === undefined ? {} : { sessionId }),
            ...said,
          })
        : edit.run({ measurementId: measured.id, ...said }),
    );
    if (!outcome.ok) return null;
    return outcome.data;
  };
  return { form, keep, busy: take.busy || edit.busy };
}
