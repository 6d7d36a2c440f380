/**
 * Keeps the stored draft in step with what is typed: a moment after the last key, and at once when asked. What the core
 * refuses is marked while the coach types on, and focused only when they asked for it.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { IssueForm } from '@/components/Form';
import { errorsFrom } from '@/components/issues';
import type { RpcError } from './errors';

const pause = 700;

export interface DraftSaving {
  /** Everything typed is stored. */
  isSaved: boolean;
  /** Stores at once; false when a field needs another value, which is then focused. */
  store: () => Promise<boolean>;
  /** The draft is gone or issued: nothing is stored any more. */
  stop: () => void;
}

export interface DraftSavingInput<Values extends Record<string, unknown>> {
  form: IssueForm<Values>;
  /** As the core has it now. */
  kept: Values;
  /** Equal texts are equal drafts. */
  written: (values: Values) => string;
  /** The fields without which there is nothing to send yet. */
  unfinished?: (values: Values) => Record<string, string>;
  save: (values: Values) => Promise<{ ok: true; kept: Values } | { ok: false; error: RpcError }>;
}

export function useDraftSaving<Values extends Record<string, unknown>>({
  form,
  kept,
  written,
  unfinished = () => ({}),
  save,
}: DraftSavingInput<Values>): DraftSaving {
  const [writing, setWriting] = useState(false);
  const [stored, setStored] = useState(() => written(kept));
  // As the core answered last, tidied: only what differs from it was changed elsewhere, by an undo.
  const answered = useRef(stored);
  const storedNow = useRef(stored);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const stopped = useRef(false);
  const now = written(form.values);

  const writeNow = async (isAsked: boolean): Promise<boolean> => {
    const values = form.getValues();
    const text = written(values);
    if (stopped.current || text === storedNow.current) return true;
    const missing = unfinished(values);
    const first = Object.keys(missing)[0];
    if (first !== undefined) {
      // A line that was just begun is not yet wrong.
      if (isAsked) {
        form.setErrors(missing);
        form.getInputNode(first)?.focus();
      }
      return false;
    }
    setWriting(true);
    const result = await save(values);
    if (result.ok) {
      answered.current = written(result.kept);
      storedNow.current = text;
      setStored(text);
      form.clearErrors();
      form.saved();
    } else if (isAsked) form.refuse(result.error);
    else form.setErrors(errorsFrom(result.error.issues, values).errors);
    setWriting(false);
    return result.ok;
  };
  const write = (isAsked: boolean): Promise<boolean> => {
    queue.current = queue.current.then(() => writeNow(isAsked));
    return queue.current;
  };

  const writeLater = useEffectEvent(() => void write(false));
  useEffect(() => {
    if (now === stored) return;
    const timer = window.setTimeout(writeLater, pause);
    return () => window.clearTimeout(timer);
  }, [now, stored]);

  useEffect(() => () => writeLater(), []);

  const fresh = written(kept);
  const takeOver = useEffectEvent(() => {
    if (fresh === answered.current || now !== stored) return;
    answered.current = fresh;
    storedNow.current = fresh;
    setStored(fresh);
    form.setValues(kept);
  });
  useEffect(() => {
    if (!writing) takeOver();
  }, [fresh, writing]);

  return {
    isSaved: now === stored,
    store: () => write(true),
    stop: () => {
      stopped.current = true;
      form.saved();
    },
  };
}
