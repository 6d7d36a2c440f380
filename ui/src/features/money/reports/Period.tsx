/** Which days a report is about: one of the periods that the core names, or days of the coach's own. */
import { Select } from '@mantine/core';
import { useState } from 'react';

import type { AskedPeriod } from '@/bindings/AskedPeriod';
import type { Period } from '@/bindings/Period';
import { DayInput } from '@/components/DayInput';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import classes from './Reports.module.css';

const own = 'own';

export interface PeriodChoiceProps {
  /** As it was asked for; nothing is what the core takes by itself. */
  asked: AskedPeriod;
  /** As the report on screen was made. */
  shown: Period | undefined;
  onAsk: (asked: AskedPeriod) => void;
  errors: { first?: string | undefined; last?: string | undefined };
}

export function PeriodChoice({ asked, shown, onAsk, errors }: PeriodChoiceProps) {
  const words = useMessages().reports.period;
  const periods = useRead('reports.periods', null) ?? [];
  const [typing, setTyping] = useState(false);
  const nameOf = ({ first, last }: Pick<Period, 'first' | 'last'>) => `${first} ${last}`;
  const chosen = periods.find((each) => shown !== undefined && nameOf(each) === nameOf(shown));
  const isOwn = typing || (shown !== undefined && chosen === undefined);
  const first = asked.first ?? shown?.first ?? null;
  const last = asked.last ?? shown?.last ?? null;
  const ask = (from: string | null, to: string | null) =>
    onAsk({ ...(from === null ? {} : { first: from }), ...(to === null ? {} : { last: to }) });
  return (
    <>
      <Select
        label={words.label}
        allowDeselect={false}
        data={[
          ...periods.map((each) => ({ value: nameOf(each), label: each.label })),
          { value: own, label: words.own },
        ]}
        value={isOwn || chosen === undefined ? own : nameOf(chosen)}
        onChange={(value) => {
          const next = periods.find((each) => nameOf(each) === value);
          setTyping(next === undefined);
          if (next !== undefined) onAsk({ first: next.first, last: next.last });
        }}
      />
      {isOwn && (
        <>
          <div className={classes.days}>
            <DayInput
              label={words.from}
              value={first}
              error={errors.first}
              onChange={(day) => ask(day, last)}
            />
          </div>
          <div className={classes.days}>
            <DayInput label={words.to} value={last} error={errors.last} onChange={(day) => ask(first, day)} />
          </div>
        </>
      )}
    </>
  );
}

/** The refusal of a period, for its two fields. */
export function daysRefused(issues: readonly { field: string; sentence: string }[] = []) {
  const of = (field: string) => issues.find((issue) => issue.field.endsWith(field))?.sentence;
  return { first: of('first'), last: of('last') };
}
