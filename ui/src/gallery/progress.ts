/** A made-up core of progress: it answers, keeps what is said, and refuses what is empty. */
import type { CarryAction } from '@/bindings/CarryAction';
import type { FieldIssue } from '@/bindings/FieldIssue';
import type { ProgressPage } from '@/bindings/ProgressPage';
import type { SaveAction } from '@/bindings/SaveAction';
import type { SaveGoal } from '@/bindings/SaveGoal';
import type { SaveInstrument } from '@/bindings/SaveInstrument';
import type { SayAction } from '@/bindings/SayAction';
import type { SetGoalState } from '@/bindings/SetGoalState';
import type { TakeMeasurement } from '@/bindings/TakeMeasurement';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import * as kinds from './instruments';
import * as data from './progressData';

const missing = (field: string): FieldIssue => ({ field, problem: 'missing', sentence: 'This is needed.' });

function refuse(...issues: FieldIssue[]): void {
  if (issues.length > 0)
    throw new FakeRefusal({ code: 'invalid', message: 'Some fields need another value.', issues });
}

function did(sentence: string) {
  return { touched: ['progress' as const, 'history' as const], undo: { operationId: sentence, sentence } };
}

export function progressAnswers({ empty = false } = {}): FakeAnswers {
  let goals = empty ? [] : data.goals;
  let actions = empty ? [] : [...data.openActions, ...data.closedActions];
  let instruments = empty ? [] : kinds.instruments;
  const page = (): ProgressPage => ({
    personId: 'anna',
    personName: 'Anna Feldmann',
    engagements: [{ id: 'six', title: 'Six sessions', startedOn: '2026-01-12' }],
    goals,
    openActions: actions.filter(({ status }) => status === 'open'),
    actions: {
      open: 2,
      overdue: 0,
      carried: 1,
      done: 1,
      lately: { done: 1, partly: 0, dropped: 1 },
      before: { done: 0, partly: 0, dropped: 0 },
      sentence: empty
        ? 'Nothing has been agreed yet.'
        : 'Two are open. In the last four weeks one was done and one let go.',
    },
    instruments: empty ? [] : data.measured,
    pauses: data.pauses,
  });
  return {
    'progress.of_person': () => answer(page()),
    'actions.list': () => answer({ items: actions, summary: page().actions }),
    'actions.save': ({ actionId, details }: SaveAction) => {
      refuse(...(details.title.trim() === '' ? [missing('details.title')] : []));
      const item = { ...data.action(actionId ?? `new ${actions.length}`, details.title), details };
      actions =
        actionId === undefined
          ? [...actions, item]
          : actions.map((each) => (each.id === actionId ? item : each));
      return answer(item, did('Commitment saved.'));
    },
    'actions.say': ({ actionId, status, remark }: SayAction) => {
      actions = actions.map((each) =>
        each.id === actionId ? { ...each, status, ...(remark === undefined ? {} : { remark }) } : each,
      );
      return answer(actions[0], did('Commitment looked at.'));
    },
    'actions.carry': ({ actionId, due }: CarryAction) => {
      actions = actions.map((each) =>
        each.id === actionId
          ? { ...each, carried: each.carried + 1, details: { ...each.details, due } }
          : each,
      );
      return answer(actions[0], did('Commitment carried on.'));
    },
    'actions.remove': ({ actionId }: { actionId: string }) => {
      actions = actions.filter(({ id }) => id !== actionId);
      return answer(null, did('Commitment removed.'));
    },
    'goals.history': () =>
      answer([
        { on: '2026-02-24', sentence: 'She opened the round herself, for the first time.', before: [] },
        {
          on: '2026-02-03',
          sentence: 'Its words changed.',
          before: ['The wish was: I want to be a better boss.'],
        },
        { on: '2026-01-12', sentence: 'It was written down.', before: [] },
      ]),
    'goals.save': ({ goalId, wording }: SaveGoal) => {
      refuse(...(wording.wish.trim() === '' ? [missing('wording.wish')] : []));
      const [model] = data.goals;
      goals =
        goalId === undefined
          ? [
              ...goals,
              { ...model, id: `new ${goals.length}`, wording, milestones: [] } as (typeof goals)[number],
            ]
          : goals.map((each) => (each.id === goalId ? { ...each, wording } : each));
      return answer(goals.at(-1), did('Goal saved.'));
    },
    'goals.set_state': ({ goalId, state, reason }: SetGoalState) => {
      refuse(
        ...((state === 'changed' || state === 'released') && reason === undefined ? [missing('reason')] : []),
      );
      goals = goals.map((each) => (each.id === goalId ? { ...each, state } : each));
      return answer(goals[0], did('Goal looked at.'));
    },
    'goals.note_movement': ({ text }: { text?: string }) => {
      refuse(...(text === undefined || text.trim() === '' ? [missing('text')] : []));
      return answer(goals[0], did('Movement noted.'));
    },
    'goals.save_milestone': ({ title }: { title: string }) => {
      refuse(...(title.trim() === '' ? [missing('title')] : []));
      return answer(goals[0], did('Milestone saved.'));
    },
    'goals.reach_milestone': () => answer(goals[0], did('Milestone looked at.')),
    'goals.remove_milestone': () => answer(goals[0], did('Milestone removed.')),
    'instruments.list': () => answer({ inUse: instruments, shipped: kinds.shippedInstruments }),
    'instruments.save': ({ instrumentId, shipped, title, items = [] }: SaveInstrument) => {
      refuse(
        ...items.flatMap(({ label, levels = [] }, place) => [
          ...(label.trim() === '' ? [missing(`items[${place}].label`)] : []),
          ...levels.flatMap((text, step) =>
            text.trim() === '' ? [missing(`items[${place}].levels[${step}]`)] : [],
          ),
        ]),
      );
      const model = kinds.shippedInstruments.find((each) => each.shipped === shipped);
      if (instrumentId === undefined && model !== undefined) {
        instruments = [...instruments, kinds.instrument(model.kind, model.shipped, title ?? model.title, 0)];
      }
      return answer(instruments.at(-1), did('Instrument saved.'));
    },
    'instruments.retire': ({ instrumentId, retired }: { instrumentId: string; retired: boolean }) => {
      const asked = kinds.instruments.find(({ id }) => id === instrumentId);
      if (asked === undefined) throw new Error(instrumentId);
      const next = retired ? { ...asked, retiredOn: '2026-03-03' } : asked;
      instruments = instruments.map((each) => (each.id === instrumentId ? next : each));
      return answer(instruments[0], did('Instrument put away.'));
    },
    'measurements.take': ({ instrumentId, answers }: TakeMeasurement) => {
      const asked = instruments.find(({ id }) => id === instrumentId)?.version.definition.items ?? [];
      refuse(
        ...asked
          .filter(({ key, required, answer: kind }) => required && kind === 'number' && !(key in answers))
          .map(({ key }) => missing(`answers.${key}`)),
      );
      return answer(data.measured[0]?.chapters[0]?.measurements[0], did('Measured.'));
    },
    'measurements.edit': () =>
      answer(data.measured[0]?.chapters[0]?.measurements[0], did('Measurement changed.')),
    'measurements.remove': () => answer(null, did('Measurement removed.')),
  };
}
