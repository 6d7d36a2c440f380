/** From the core's issues to the errors of a form. */
import type { FieldIssue } from '@/bindings/FieldIssue';

/** `lines[2].quantity` of the core is `lines.2.quantity` to Mantine's form. */
export function formPath(field: string): string {
  return field.replace(/\[(\d+)\]/gu, '.$1');
}

function has(values: unknown, path: string): boolean {
  let here: unknown = values;
  for (const part of path.split('.')) {
    if (typeof here !== 'object' || here === null || !(part in here)) return false;
    here = (here as Record<string, unknown>)[part];
  }
  return true;
}

export interface FormErrors {
  errors: Record<string, string>;
  /** Issues whose field this form does not have: the caller says them beside its button. */
  elsewhere: FieldIssue[];
}

export function errorsFrom(issues: readonly FieldIssue[], values: unknown): FormErrors {
  const result: FormErrors = { errors: {}, elsewhere: [] };
  for (const issue of issues) {
    const path = formPath(issue.field);
    if (has(values, path)) result.errors[path] ??= issue.sentence;
    else result.elsewhere.push(issue);
  }
  return result;
}
