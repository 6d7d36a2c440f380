/** Anna's goals, commitments and measurements. */
import type { ActionItem } from '@/bindings/ActionItem';
import type { EngagementPause } from '@/bindings/EngagementPause';
import type { GoalItem } from '@/bindings/GoalItem';
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { InstrumentProgress } from '@/bindings/InstrumentProgress';
import type { MeasuredChapter } from '@/bindings/MeasuredChapter';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import type { MeasuringMoment } from '@/bindings/MeasuringMoment';
import { instruments } from './instruments';

export const goals: GoalItem[] = [
  {
    id: 'g1',
    personId: 'anna',
    engagementId: 'six',
    wording: {
      wish: 'I want to lead the team without becoming someone else.',
      outcome: 'I run the Monday round myself and leave it with energy.',
      evidence: 'Two of the team say by themselves that it has changed.',
      baseline: 'I let Marc run it.',
      by: '2026-06-30',
    },
    state: 'active',
    stateSince: '2026-01-12',
    milestones: [
      { id: 'm1', title: 'Tell Marc', reachedOn: '2026-02-03' },
      { id: 'm2', title: 'Run one Monday round', by: '2026-03-16' },
    ],
    lastMovement: { on: '2026-02-24', text: 'She opened the round herself, for the first time.' },
    sessions: 3,
    reworded: 1,
    sentence: 'Moved on 24 February: She opened the round herself, for the first time.',
  },
  {
    id: 'g2',
    personId: 'anna',
    wording: { wish: 'Evenings that are mine.' },
    state: 'active',
    stateSince: '2026-02-10',
    milestones: [],
    sessions: 0,
    reworded: 0,
    sentence: 'Nothing has been noted yet.',
  },
  {
    id: 'g3',
    personId: 'anna',
    wording: { wish: 'To find out whether I want this job at all.' },
    state: 'met',
    stateReason: 'She does.',
    stateSince: '2026-02-10',
    milestones: [],
    sessions: 2,
    reworded: 0,
    sentence: 'Reached on 10 February: She does.',
  },
];

export function action(id: string, title: string, more: Partial<ActionItem> = {}): ActionItem {
  return {
    id,
    personId: 'anna',
    details: { title, due: { kind: 'nextSession' }, size: 'small' },
    status: 'open',
    carried: 0,
    overdue: false,
    agreedOn: '2026-02-24',
    sentence: 'By the next session, Thursday 5 March.',
    ...more,
  };
}

export const openActions: ActionItem[] = [
  action('a1', 'Ask Marc for ten minutes before the round', {
    carried: 3,
    sentence: 'By the next session, Thursday 5 March. Carried on three times.',
    talkAboutIt: 'Carried on three times: worth talking about what stands in its way.',
  }),
  action('a2', 'Write down what went well, three evenings'),
];

export const closedActions: ActionItem[] = [
  action('a3', 'Call the choir', {
    status: 'done',
    closedOn: '2026-02-20',
    sentence: 'Done on 20 February.',
  }),
  action('a4', 'Read the book about feedback', {
    status: 'dropped',
    closedOn: '2026-02-12',
    remark: 'It was not about the book.',
    sentence: 'Let go on 12 February.',
  }),
];

const monthNames = ['January', 'February', 'March'];
const momentNames: Record<MeasuringMoment, string> = {
  baseline: 'Baseline',
  mid: 'Midpoint',
  end: 'End',
  along_the_way: 'Along the way',
};

/** Of numbers day by day: what the core would say of them. */
function chapter(
  { id, version }: InstrumentItem,
  taken: [day: string, moment: MeasuringMoment, values: number[], more?: Partial<MeasurementItem>][],
): MeasuredChapter {
  const items = version.definition.items.filter(({ answer }) => answer === 'number');
  const measurements = taken.map(([takenOn, moment, values, more], place) => ({
    id: `${id} ${version.number} ${place}`,
    instrumentId: id,
    version: version.number,
    personId: 'anna',
    takenOn,
    moment,
    answers: Object.fromEntries(items.map(({ key }, at) => [key, values[at] ?? 0])),
    words: {},
    lines: items.map(({ label }, at) => `${label}: ${values[at] ?? 0}`),
    worthAsking: [],
    ...more,
  }));
  const valuesOf = ({ answers }: MeasurementItem) => items.map(({ key }) => answers[key] ?? null);
  const [first, last] = [measurements[0], measurements.at(-1)];
  const shapes = id === 'wheel_of_life' ? measurements : [first, last].filter((each) => each !== undefined);
  return {
    version,
    measurements,
    series: items.map(({ key, label, lowest, highest }) => ({
      key,
      label,
      lowest,
      highest,
      points: measurements.map(({ id: measurementId, takenOn, moment, answers }) => ({
        on: takenOn,
        value: answers[key] ?? 0,
        moment,
        measurementId,
      })),
    })),
    overlay: shapes.map((each) => ({
      moment: each.moment,
      on: each.takenOn,
      label: `${momentNames[each.moment]}, ${Number(each.takenOn.slice(8))} ${monthNames[Number(each.takenOn.slice(5, 7)) - 1] ?? ''} 2026`,
      values: valuesOf(each),
      measurementId: each.id,
    })),
    movement:
      first === undefined || last === undefined || first === last
        ? []
        : items.map(({ key, label }) => {
            const [from, to] = [first.answers[key] ?? 0, last.answers[key] ?? 0];
            const sentence =
              from === to ? `${label} stayed at ${to}.` : `${label} moved from ${from} to ${to}.`;
            return { key, label, from, to, by: to - from, sentence };
          }),
  };
}

function progressOf(item: InstrumentItem, chapters: MeasuredChapter[]): InstrumentProgress {
  return { instrumentId: item.id, kind: item.kind, title: item.title, chapters };
}

const [wheel, pulse, attainment, check, stakeholders] = instruments as [
  InstrumentItem,
  InstrumentItem,
  InstrumentItem,
  InstrumentItem,
  InstrumentItem,
];

const formerPulse: InstrumentItem = { ...pulse, version: { ...pulse.version, number: 1 } };
pulse.version = { ...pulse.version, number: 2, since: '2026-02-10' };

export const measured: InstrumentProgress[] = [
  progressOf(wheel, [
    chapter(wheel, [
      ['2026-01-12', 'baseline', [4, 5, 3, 7, 5, 4, 2, 6]],
      ['2026-02-10', 'mid', [5, 5, 5, 7, 4, 6, 4, 6]],
      ['2026-03-02', 'end', [8, 6, 6, 8, 5, 7, 6, 7]],
    ]),
  ]),
  progressOf(pulse, [
    chapter(pulse, [
      ['2026-02-24', 'along_the_way', [5, 6]],
      ['2026-03-02', 'along_the_way', [6, 7]],
    ]),
    {
      ...chapter(formerPulse, [
        ['2026-01-12', 'baseline', [3, 4]],
        ['2026-01-20', 'along_the_way', [4, 4]],
      ]),
      until: '2026-02-10',
    },
  ]),
  progressOf(attainment, [
    chapter(attainment, [
      ['2026-01-12', 'baseline', [-1, -1], { tHundredths: 3631 }],
      ['2026-03-02', 'mid', [1, 0], { tHundredths: 5760 }],
    ]),
  ]),
  progressOf(check, [
    chapter(check, [
      ['2026-02-24', 'along_the_way', [9, 10, 9, 9], { total: 37 }],
      [
        '2026-03-02',
        'along_the_way',
        [9, 7, 9, 9],
        { total: 34, worthAsking: ['“We worked on what matters to me” stood at 7.'] },
      ],
    ]),
  ]),
  progressOf(stakeholders, [chapter(stakeholders, [])]),
];

export const pauses: EngagementPause[] = [
  {
    engagementId: 'six',
    from: '2026-01-28',
    until: '2026-02-08',
    sentence: 'Rested from 28 January 2026 to 8 February 2026.',
  },
];
