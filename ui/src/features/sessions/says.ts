/** From the fields of the outcome sheet to what the core is told: only what belongs to the outcome that was chosen. */
import type { Outcome } from '@/bindings/Outcome';
import type { SayOutcome } from '@/bindings/SayOutcome';
import type { SessionItem } from '@/bindings/SessionItem';
import type { WithoutCredit } from '@/bindings/WithoutCredit';
import { fromPicker } from '@/format/clock';

/** Named as the core names them, so that its issues find their field. A type, since a form wants an index. */
export type Said = {
  actualMinutes: number | null;
  /** As the picker writes it. */
  toldAt: string | null;
  waive: boolean;
  courtesy: boolean;
  withoutCredit: WithoutCredit | null;
  reason: string;
};

export const nothingSaid: Said = {
  actualMinutes: null,
  toldAt: null,
  waive: false,
  courtesy: false,
  withoutCredit: null,
  reason: '',
};

export function says(sessionId: string, outcome: Outcome, said: Said): SayOutcome {
  const missed = outcome === 'cancelled' || outcome === 'no_show';
  return {
    sessionId,
    saying: {
      outcome,
      waive: missed && said.waive,
      courtesy: outcome === 'coach_cancelled' && said.courtesy,
      ...(outcome === 'held' && said.actualMinutes !== null ? { actualMinutes: said.actualMinutes } : {}),
      ...(said.withoutCredit === null ? {} : { withoutCredit: said.withoutCredit }),
      ...(said.reason.trim() === '' ? {} : { reason: said.reason }),
    },
    ...(outcome === 'cancelled' && said.toldAt !== null ? { told: fromPicker(said.toldAt) } : {}),
  };
}

/** What most likely happened: what was said before, else that it took place, else, before its time, that it will not. */
export function likelyOutcome({ status, needsOutcome }: SessionItem): Outcome {
  switch (status) {
    case 'scheduled':
      return needsOutcome ? 'held' : 'cancelled';
    case 'held':
      return 'held';
    case 'cancelled_in_time':
    case 'late_cancelled':
      return 'cancelled';
    case 'no_show':
      return 'no_show';
    case 'coach_cancelled':
      return 'coach_cancelled';
  }
}
