/** One line of the bank: who sent it and what they wrote, what it would pay and why, and the way to say otherwise. */
import { Button, Checkbox } from '@mantine/core';
import { useId } from 'react';

import type { StatementLine } from '@/bindings/StatementLine';
import { DayText } from '@/components/DayText';
import { MoneyText } from '@/components/MoneyText';
import { useFormat } from '@/format/locale';
import { formatMoney } from '@/format/money';
import { useMessages } from '@/messages';
import classes from './BankLine.module.css';
import { canBeTaken, type Match } from './matches';

export interface BankLineProps {
  line: StatementLine;
  match: Match | undefined;
  ticked: boolean;
  /** What the core said against it. */
  wrong: string | undefined;
  onTick: (ticked: boolean) => void;
  onMatch: () => void;
}

export function BankLine({ line, match, ticked, wrong, onTick, onMatch }: BankLineProps) {
  const words = useMessages().bank;
  const { locale } = useFormat();
  const said = useId();
  const { name, text, bookedOn, amount, state, why } = line;
  const named = name === '' ? words.nobody : name;
  const sum = formatMoney(amount, locale);
  const takeable = canBeTaken(line, match === undefined ? {} : { match });
  const act = takeable
    ? { label: words.change, of: words.changeOf }
    : state === 'went_out'
      ? { label: words.back, of: words.backOf }
      : { label: words.say, of: words.sayOf };
  return (
    <li className={classes.line} data-taken={ticked || undefined}>
      <div className={classes.tick}>
        {takeable && (
          <Checkbox
            checked={ticked}
            aria-label={words.take(named, sum)}
            aria-describedby={said}
            onChange={({ currentTarget }) => onTick(currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.what}>
        <p className={classes.head}>
          <span className={classes.name}>{named}</span>
          <MoneyText amount={amount} tone={state === 'known' ? 'muted' : 'plain'} />
        </p>
        <p className={classes.wrote}>
          <DayText day={bookedOn} />
          {text !== '' && ` · ${text}`}
        </p>
        <div id={said} className={classes.match}>
          <Proposed line={line} match={match} />
          {match === undefined && (
            <p className="muted small">
              {why} {state === 'open' && words.nothingYet}
            </p>
          )}
          {wrong !== undefined && (
            <p role="alert" className={classes.wrong}>
              {wrong}
            </p>
          )}
        </div>
      </div>
      {state !== 'known' && (
        <Button
          className={classes.act ?? ''}
          size="compact-sm"
          variant={state === 'open' && !takeable ? 'default' : 'subtle'}
          aria-label={act.of(named, sum)}
          onClick={onMatch}
        >
          {act.label}
        </Button>
      )}
    </li>
  );
}

/** Whose it is and what it pays, as the core proposes or as the coach said. */
function Proposed({ line, match }: Pick<BankLineProps, 'line' | 'match'>) {
  const words = useMessages().bank;
  const person = match?.personName ?? line.personName;
  if (person === undefined) return null;
  const parts = match?.parts ?? line.parts;
  const isBack = line.amount.minor < 0;
  const sure = match === undefined ? line.confidence : undefined;
  return (
    <p className={classes.proposed}>
      <span className={classes.person}>{(isBack ? words.paysBack : words.pays)(person)}</span>
      {parts.map(({ invoiceId, number, amount }) => (
        <span key={invoiceId} className={classes.part}>
          {words.part(number)} {amount !== undefined && <MoneyText amount={amount} />}
        </span>
      ))}
      {match === undefined && line.credit !== undefined && (
        <span className={classes.part}>
          <MoneyText amount={line.credit} /> {words.credit}
        </span>
      )}
      {match !== undefined && parts.length === 0 && !isBack && (
        <span className={classes.part}>{words.allCredit}</span>
      )}
      {sure !== undefined && (
        <span className={classes.sure} data-sure={sure}>
          {words.confidence[sure]}
        </span>
      )}
      {match !== undefined && <span className={classes.sure}>{words.changed}</span>}
    </p>
  );
}
