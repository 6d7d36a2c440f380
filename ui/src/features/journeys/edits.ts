/** A journey summary as it is written, and as the core takes it. */
import type { JourneyDraft } from '@/bindings/JourneyDraft';
import type { JourneyEdits } from '@/bindings/JourneyEdits';
import type { JourneyPart } from '@/bindings/JourneyPart';

export type JourneyValues = {
  title: string;
  opening: string;
  /** What became of each goal, in the order of the goals. */
  became: { goalId: string; text: string }[];
  chosenQuotes: string[];
  /** One on each line. */
  watchFor: string;
  nextSteps: string;
  closing: string;
  shownParts: JourneyPart[];
};

export function valuesOf({ edits, goals }: JourneyDraft): JourneyValues {
  return {
    title: edits.title,
    opening: edits.opening,
    became: goals.map(({ goalId }) => ({
      goalId,
      text: edits.saidOfGoals.find((said) => said.goalId === goalId)?.became ?? '',
    })),
    chosenQuotes: edits.chosenQuotes,
    watchFor: edits.watchFor.join('\n'),
    nextSteps: edits.nextSteps.join('\n'),
    closing: edits.closing,
    shownParts: edits.shownParts,
  };
}

/** Equal texts are equal summaries. */
export function written(values: JourneyValues): string {
  return JSON.stringify(values);
}

export function editsOf(values: JourneyValues): JourneyEdits {
  const { became, watchFor, nextSteps, ...rest } = values;
  return {
    ...rest,
    saidOfGoals: became.map(({ goalId, text }) => ({ goalId, became: text })),
    watchFor: linesOf(watchFor),
    nextSteps: linesOf(nextSteps),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
