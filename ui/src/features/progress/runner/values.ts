/** A measurement while it is taken, and as the core takes it. */
import type { AskedItem } from '@/bindings/AskedItem';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import type { MeasuringMoment } from '@/bindings/MeasuringMoment';
import type { TakeMeasurement } from '@/bindings/TakeMeasurement';

export type MeasureValues = {
  takenOn: string | null;
  moment: MeasuringMoment;
  respondent: string;
  answers: Record<string, number | null>;
  words: Record<string, string>;
};

export interface Begun {
  items: readonly AskedItem[];
  moment: MeasuringMoment;
  today: string;
  measured?: MeasurementItem;
}

export function measureValues({ items, moment, today, measured }: Begun): MeasureValues {
  const asks = (kind: AskedItem['answer']) => items.filter(({ answer }) => answer === kind);
  return {
    takenOn: measured?.takenOn ?? today,
    moment: measured?.moment ?? moment,
    respondent: measured?.respondent ?? '',
    answers: Object.fromEntries(asks('number').map(({ key }) => [key, measured?.answers[key] ?? null])),
    words: Object.fromEntries(asks('words').map(({ key }) => [key, measured?.words[key] ?? ''])),
  };
}

type Taken = Pick<TakeMeasurement, 'takenOn' | 'moment' | 'respondent' | 'answers' | 'words'>;

/** What was left out is not sent: the core says what is needed. */
export function taken(values: MeasureValues, takenOn: string): Taken {
  const { moment, respondent, answers, words } = values;
  return {
    takenOn,
    moment,
    ...(respondent.trim() === '' ? {} : { respondent }),
    answers: Object.fromEntries(
      Object.entries(answers).filter((answer): answer is [string, number] => answer[1] !== null),
    ),
    words: Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')),
  };
}
