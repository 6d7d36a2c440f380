/** The period of a report, and whether invoices or payments count. */
import { SegmentedControl } from '@mantine/core';

import type { AskByBasis } from '@/bindings/AskByBasis';
import type { Basis } from '@/bindings/Basis';
import type { Period } from '@/bindings/Period';
import { useMessages } from '@/messages';
import { daysRefused, PeriodChoice } from './Period';
import classes from './Reports.module.css';

const bases: readonly Basis[] = ['collected', 'issued'];

export interface ByBasisProps {
  asked: AskByBasis;
  shown: Period | undefined;
  issues: readonly { field: string; sentence: string }[] | undefined;
  onAsk: (asked: AskByBasis) => void;
}

export function ByBasis({ asked, shown, issues, onAsk }: ByBasisProps) {
  const words = useMessages().reports;
  return (
    <div className={classes.choices}>
      <PeriodChoice
        asked={asked.period ?? {}}
        shown={shown}
        onAsk={(period) => onAsk({ ...asked, period })}
        errors={daysRefused(issues)}
      />
      <SegmentedControl
        aria-label={words.basis}
        data={bases.map((value) => ({ value, label: words.bases[value] }))}
        value={asked.basis}
        onChange={(basis) => onAsk({ ...asked, basis })}
      />
    </div>
  );
}
