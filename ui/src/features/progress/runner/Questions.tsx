/** All questions of a measurement, one below the other; Enter goes from each to the next, and from the last it keeps. */
import { useRef } from 'react';

import type { AskedItem } from '@/bindings/AskedItem';
import type { IssueForm } from '@/components/Form';
import { Question } from './Question';
import classes from './Runner.module.css';
import type { MeasureValues } from './values';

export interface QuestionsProps {
  items: readonly AskedItem[];
  form: IssueForm<MeasureValues>;
  ends?: { lowest: string; highest: string };
  /** There are many: each takes less room. */
  compact?: boolean;
  onLast: () => void;
}

export function Questions({ items, form, ends, compact = false, onLast }: QuestionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const next = (place: number) => {
    const following = list.current?.querySelectorAll('[data-question]')[place + 1];
    if (following === undefined) {
      onLast();
      return;
    }
    const field =
      following.querySelector<HTMLElement>('input:checked, textarea') ??
      following.querySelector<HTMLElement>('input[tabindex="0"], input');
    field?.focus();
  };
  return (
    <div ref={list} className={classes.questions}>
      {items.map((item, place) => (
        <Question
          key={item.key}
          item={item}
          form={form}
          {...(ends === undefined ? {} : { ends })}
          compact={compact}
          isFirst={place === 0}
          onNext={() => next(place)}
        />
      ))}
    </div>
  );
}
