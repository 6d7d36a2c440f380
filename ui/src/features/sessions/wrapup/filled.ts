/** From the fields of the sheet to what the core is told; named as the core names them, so that its issues find them. */
import type { ActionStatus } from '@/bindings/ActionStatus';
import type { ActionWord } from '@/bindings/ActionWord';
import type { Outcome } from '@/bindings/Outcome';
import type { WrapUp } from '@/bindings/WrapUp';
import type { WrapUpSheet } from '@/bindings/WrapUpSheet';
import { nothingSaid, says, type Said } from '../says';

/** What is said of an action from before; nothing leaves it as it is. */
export type Word = Exclude<ActionStatus, 'open'> | 'carried';

export interface CommitmentFields {
  /** For React alone. */
  key: string;
  title: string;
  /** A day; nothing means until the next session. */
  on: string | null;
}

export interface AnswerFields {
  instrumentId: string;
  answers: Record<string, number>;
}

/** A type, since a form wants an index. */
export type Filled = Said & {
  commitments: CommitmentFields[];
  /** By the action's id. */
  words: Record<string, Word>;
  /** Whole minutes of a day from the core's proposals, or nothing yet. */
  next: string | null;
  answers: AnswerFields[];
  keepMessage: boolean;
  /** As the coach changed it; nothing while it is as drafted. */
  message: { subject: string | null; body: string | null };
};

export function begun(sheet: WrapUpSheet, minutes: number | undefined): Filled {
  return {
    ...nothingSaid,
    actualMinutes: minutes ?? null,
    commitments: sheet.commitments.map(({ title, due }, at) => ({
      key: `note ${at}`,
      title,
      on: due.kind === 'day' ? due.on : null,
    })),
    words: {},
    next: null,
    answers: sheet.instruments.map(({ id }) => ({ instrumentId: id, answers: {} })),
    keepMessage: sheet.mail !== null,
    message: { subject: null, body: null },
  };
}

/** Only what was filled in; what happens after a session belongs to one that was held. */
export function wrapUp(sessionId: string, outcome: Outcome, filled: Filled): WrapUp {
  const said = says(sessionId, outcome, filled);
  if (outcome !== 'held') return { outcome: said, commitments: [], actions: [], answers: [] };
  return {
    outcome: said,
    commitments: filled.commitments
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, on }) => ({ title, due: on === null ? { kind: 'nextSession' } : { kind: 'day', on } })),
    actions: Object.entries(filled.words).map(([actionId, word]) => actionWord(actionId, word)),
    answers: filled.answers.filter(({ answers }) => Object.keys(answers).length > 0),
    ...(filled.next === null ? {} : { next: filled.next }),
  };
}

function actionWord(actionId: string, word: Word): ActionWord {
  return word === 'carried'
    ? { kind: 'carried', actionId, due: { kind: 'nextSession' } }
    : { kind: 'said', actionId, status: word };
}
