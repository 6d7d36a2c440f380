/** What the coach has said of lines so far, on top of what the core proposes. */
import type { LineDecision } from '@/bindings/LineDecision';
import type { ProposedPart } from '@/bindings/ProposedPart';
import type { StatementLine } from '@/bindings/StatementLine';
import type { Taken } from '@/bindings/Taken';

/** Without an amount it gets as much as fits. */
export type MatchedPart = Pick<ProposedPart, 'invoiceId' | 'number'> & Partial<Pick<ProposedPart, 'amount'>>;

/** Whose a line is, as the coach said. */
export interface Match {
  taken: Extract<Taken, { kind: 'invoices' | 'credit' }>;
  personId: string;
  personName: string;
  /** What it pays; nothing is credit. */
  parts: readonly MatchedPart[];
}

export interface Said {
  ticked?: boolean;
  match?: Match;
}

/** By the position of the line. */
export type SaidOf = Readonly<Record<number, Said>>;

/** Whether there is anything to take. */
export function canBeTaken(line: StatementLine, said: Said = {}): boolean {
  return line.state !== 'known' && (said.match !== undefined || line.confidence !== undefined);
}

export function isTicked(line: StatementLine, said: Said = {}): boolean {
  return canBeTaken(line, said) && (said.ticked ?? line.ticked);
}

/** For the import, which leaves out what is not named. */
export function decisionsOf(lines: readonly StatementLine[], saidOf: SaidOf): LineDecision[] {
  return lines
    .filter((line) => isTicked(line, saidOf[line.position]))
    .map(({ position }) => ({ position, taken: saidOf[position]?.match?.taken ?? { kind: 'proposed' } }));
}

/** The heading under which a line stands from the first look on, whatever is said of it then. */
export type LineGroup = 'ready' | 'decide' | 'known' | 'went_out';

export function groupOf({ state, ticked }: StatementLine): LineGroup {
  if (state === 'known' || state === 'went_out') return state;
  return ticked ? 'ready' : 'decide';
}
