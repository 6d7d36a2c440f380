/**
 * One column, Enter or Ctrl/Cmd-S saves. `useIssueForm` is Mantine's form that understands the core: every bad field of
 * a refused request is marked at once, and the first is focused.
 */
import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import type { FieldIssue } from '@/bindings/FieldIssue';
import { drafts } from './drafts';
import classes from './Form.module.css';
import { errorsFrom } from './issues';
import { Notice } from './Notice';

/** What the core said to a request; `RpcError` is one. */
export interface Refusal {
  message: string;
  issues: readonly FieldIssue[];
  presentation: string;
}

/** What became of what was asked of the core. */
export type Sent = { ok: true } | { ok: false; error: Refusal };

export type IssueForm<Values> = UseFormReturnType<Values> & {
  /** Waits for the core's answer: a refusal is marked, and what was taken needs no draft any more. */
  send: <Answer extends Sent>(asked: Promise<Answer>) => Promise<Answer>;
  /** Marks every bad field, and keeps the sentence for `FormRefusal` when no field of this form is to blame. */
  refuse: (refusal: Refusal) => void;
  refusal: string | null;
  /** Saved: neither draft nor refusal is needed any more. */
  saved: () => void;
};

export interface IssueFormInput<Values> extends Pick<UseFormInput<Values>, 'initialValues' | 'validate'> {
  /** Keeps what was typed while the form is closed; `person:<id>`, say. */
  draft?: string;
}

export function useIssueForm<Values extends Record<string, unknown>>(
  input: IssueFormInput<Values>,
): IssueForm<Values> {
  const { draft, initialValues, ...rest } = input;
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Values>({
    ...rest,
    ...(initialValues === undefined
      ? {}
      : {
          initialValues:
            draft === undefined ? initialValues : { ...initialValues, ...drafts.of<Values>(draft) },
        }),
    onValuesChange: (values) => {
      if (draft !== undefined) drafts.keep(draft, values);
    },
  });
  const refuse = ({ message, issues, presentation }: Refusal) => {
    if (presentation !== 'field') return;
    const { errors, elsewhere } = errorsFrom(issues, form.getValues());
    form.setErrors(errors);
    const bad = Object.keys(errors);
    const said = [message, ...elsewhere.map(({ sentence }) => sentence)].join(' ');
    setRefusal(bad.length === 0 || elsewhere.length > 0 ? said : null);
    firstOnPage(bad.map((path) => form.getInputNode(path)))?.focus();
  };
  const saved = () => {
    setRefusal(null);
    if (draft !== undefined) drafts.drop(draft);
  };
  const send = async <Answer extends Sent>(asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked;
    if (answer.ok) saved();
    else refuse(answer.error);
    return answer;
  };
  return Object.assign({}, form, { refusal, refuse, saved, send });
}

/** The core names fields in the order of its rules; the eye reads them in the order of the form. */
function firstOnPage(nodes: readonly (HTMLElement | null)[]): HTMLElement | undefined {
  return nodes
    .filter((node) => node !== null)
    .sort((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )[0];
}

/** Just above the button that was refused. */
export function FormRefusal({ form }: { form: { refusal: string | null } }) {
  if (form.refusal === null) return null;
  return (
    <Notice tone="soon" announced>
      {form.refusal}
    </Notice>
  );
}

export function Form({
  onSave,
  label,
  id,
  children,
}: {
  onSave: () => void;
  label?: string;
  /** For a button that stands outside, at the foot of a sheet. */
  id?: string;
  children: ReactNode;
}) {
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  const saveOnKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save.current();
  };
  return (
    // Keys pressed in its fields arrive here; the form itself is not operated.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      id={id}
      className={classes.form}
      aria-label={label}
      noValidate
      autoComplete="off"
      onKeyDown={saveOnKey}
      onSubmit={(event) => {
        event.preventDefault();
        save.current();
      }}
    >
      {children}
    </form>
  );
}
