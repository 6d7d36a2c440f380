/** Charges in a few words each: what for, when, how much. */
import type { ReactNode } from 'react';

import type { ChargeItem } from '@/bindings/ChargeItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import classes from './ChargeRows.module.css';

export interface ChargeRowsProps {
  charges: readonly ChargeItem[];
  /** As a list of its own, not a part of a form. */
  framed?: boolean;
  act?: (charge: ChargeItem) => ReactNode;
}

export function ChargeRows({ charges, framed = false, act }: ChargeRowsProps) {
  return (
    <ul role="list" className={classes.charges} data-framed={framed || undefined}>
      {charges.map((charge) => (
        <li key={charge.id} className={classes.charge}>
          <span className={classes.words}>
            {charge.description}
            <span className={classes.day}>
              <DayText day={charge.chargedOn} />
            </span>
          </span>
          <MoneyText amount={charge.amount} />
          {act?.(charge)}
        </li>
      ))}
    </ul>
  );
}
