/**
 * A number of a scale, as a row of buttons. Digits choose it (1 and then 0 is ten), arrows move along it, Enter goes on
 * to the next question.
 */
import { useId, useRef, type KeyboardEvent } from 'react';

import classes from './ScaleInput.module.css';

export interface ScaleInputProps {
  label: string;
  lowest?: number;
  highest?: number;
  value: number | null;
  onChange: (value: number) => void;
  /** Enter was pressed: on to what comes next. */
  onNext?: () => void;
  /** What the two ends mean. */
  ends?: { lowest: string; highest: string };
  error?: string | undefined;
  /** One of many: it takes less room. */
  compact?: boolean;
  /** The first question of a sheet. */
  autoFocus?: boolean;
}

export function ScaleInput(props: ScaleInputProps) {
  const {
    label,
    lowest = 0,
    highest = 10,
    value,
    onChange,
    onNext,
    ends,
    error,
    compact = false,
    autoFocus = false,
  } = props;
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  const steps = Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place);
  const stop = value ?? lowest;

  const choose = (next: number) => {
    onChange(next);
    row.current?.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && onNext !== undefined) {
      event.preventDefault();
      onNext();
    }
    if (!/^\d$/u.test(event.key)) return;
    event.preventDefault();
    const next = numberTyped(event.key, value, highest);
    if (steps.includes(next)) choose(next);
  };

  return (
    // The keys choose among the buttons inside; the row itself is not operated.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={classes.scale}
      data-compact={compact || undefined}
      onKeyDown={onKey}
      {...(error === undefined ? {} : { 'aria-describedby': `${name} error` })}
    >
      <legend className={classes.label}>{label}</legend>
      <div ref={row} className={classes.row}>
        {steps.map((step) => (
          <label key={step} className={classes.step}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
              tabIndex={step === stop ? 0 : -1}
              {...(autoFocus && step === stop ? { 'data-autofocus': true } : {})}
            />
            <span className={classes.figure}>{step}</span>
          </label>
        ))}
      </div>
      {ends !== undefined && (
        <p className={classes.ends}>
          <span>{ends.lowest}</span>
          <span>{ends.highest}</span>
        </p>
      )}
      {error !== undefined && (
        <p id={`${name} error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** One and then nought is ten. */
function numberTyped(digit: string, before: number | null, highest: number): number {
  const joined = Number(`${before ?? ''}${digit}`);
  return before === 1 && digit === '0' && joined <= highest ? joined : Number(digit);
}
