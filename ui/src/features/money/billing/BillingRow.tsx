/** One thing that is due: for whom, how much, what preparing it does, and what stands in its way. */
import { Anchor, Checkbox } from '@mantine/core';
import { useId } from 'react';

import type { BillingItem } from '@/bindings/BillingItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import type { BillingSheetProps } from './BillingSheet';
import classes from './BillingSheet.module.css';

export interface BillingRowProps extends Pick<BillingSheetProps, 'places'> {
  item: BillingItem;
  taken: boolean;
  /** Where the keys begin. */
  first: boolean;
  onTake: (isTicked: boolean) => void;
}

export function BillingRow({ item, taken, first, onTake, places }: BillingRowProps) {
  const words = useMessages().billing;
  const { personId, personName, payerName, title, dueOn, amount, lines, sentence, ready, remark } = item;
  const said = useId();
  return (
    <li className={classes.item} data-waits={!ready || undefined}>
      <Checkbox
        className={classes.tick ?? ''}
        checked={taken}
        disabled={!ready}
        data-autofocus={first || undefined}
        aria-label={words.take(title, personName)}
        aria-describedby={said}
        onChange={({ currentTarget }) => onTake(currentTarget.checked)}
      />
      <div className={classes.what}>
        <p className={classes.head}>
          <span>
            <Anchor className={classes.name ?? ''} href={places.person(personId)}>
              {personName}
            </Anchor>{' '}
            <span className="muted">
              {[title, ...(payerName === undefined ? [] : [words.paidBy(payerName)])].join(' · ')} ·{' '}
              {words.since} <DayText day={dueOn} />
            </span>
          </span>
          <MoneyText amount={amount} tone={ready ? 'plain' : 'muted'} />
        </p>
        <div id={said}>
          <p className="muted">{sentence}</p>
          {remark !== undefined && <p className={classes.remark}>{remark}</p>}
        </div>
        {lines.length > 0 && (
          <ul role="list" className={classes.lines} aria-label={words.lines}>
            {lines.map((line) => (
              <li key={`${line.on} ${line.description} ${line.amount.minor}`} className={classes.line}>
                <span>{line.description}</span>
                <span className={classes.day}>
                  <DayText day={line.on} />
                </span>
                <MoneyText amount={line.amount} tone="muted" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
