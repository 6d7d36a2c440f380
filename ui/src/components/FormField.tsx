/** A control that is no Mantine input (a group of cards, a week) with label, help and error like every other field. */
import { Input } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './FormField.module.css';

export interface FormFieldProps {
  label: string;
  /** Only where a question would arise. */
  help?: string;
  error?: ReactNode;
  children: ReactNode;
}

export function FormField({ label, help, error, children }: FormFieldProps) {
  return (
    <fieldset className={classes.field}>
      <Input.Label component="legend" className={classes.label ?? ''}>
        {label}
      </Input.Label>
      {children}
      {help !== undefined && <Input.Description>{help}</Input.Description>}
      {error !== undefined && error !== null && <Input.Error role="alert">{error}</Input.Error>}
    </fieldset>
  );
}

/** Fields that belong together stand side by side where there is room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
