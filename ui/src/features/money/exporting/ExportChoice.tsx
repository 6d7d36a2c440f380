/** Which of the documents of a period go out: all of them, until one is ticked off. */
import { Checkbox } from '@mantine/core';

import type { ExportItem } from '@/bindings/ExportItem';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useMessages } from '@/messages';
import classes from './ExportSheet.module.css';

export interface ExportChoiceProps {
  documents: readonly ExportItem[];
  /** Nothing means all of them. */
  chosen: readonly string[] | null;
  onChange: (chosen: string[] | null) => void;
}

export function ExportChoice({ documents, chosen, onChange }: ExportChoiceProps) {
  const words = useMessages().exporting;
  const all = documents.map(({ invoiceId }) => invoiceId);
  const ticked = new Set(chosen ?? all);
  const turn = (id: string) => {
    const next = all.filter((each) => (each === id ? !ticked.has(each) : ticked.has(each)));
    onChange(next.length === all.length ? null : next);
  };
  return (
    <ul className={classes.choice} aria-label={words.choose}>
      <li>
        <Checkbox
          label={words.all}
          checked={ticked.size === all.length}
          indeterminate={ticked.size > 0 && ticked.size < all.length}
          onChange={() => onChange(ticked.size === all.length ? [] : null)}
        />
      </li>
      {documents.map(({ invoiceId, number, kind, personName, issuedOn, total }) => (
        <li key={invoiceId} className={classes.document}>
          <Checkbox
            label={words.document(number, personName, kind === 'credit_note')}
            checked={ticked.has(invoiceId)}
            onChange={() => turn(invoiceId)}
          />
          <span className="muted">
            <DayText day={issuedOn} />
          </span>
          <MoneyText amount={total} />
        </li>
      ))}
    </ul>
  );
}
