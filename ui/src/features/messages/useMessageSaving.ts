/**
 * Keeps the stored draft in step with what is typed: a moment after the last key, and at once when asked. A draft
 * without a subject or without a text is not stored yet; it is said only to those who want it to leave.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { MessageDetail } from '@/bindings/MessageDetail';
import type { IssueForm } from '@/components/Form';
import { errorsFrom } from '@/components/issues';
import { useAct } from '@/rpc/query';

const pause = 700;

export type MessageValues = { subject: string; body: string };

export interface MessageSaving {
  isSaved: boolean;
  /** The message as stored just now, with its link; nothing when a field needs another value, which is then focused. */
  store: () => Promise<MessageDetail | null>;
  /** It is sent or gone: nothing is stored any more. */
  stop: () => void;
}

export function textOf({ item, body }: MessageDetail): MessageValues {
  return { subject: item.subject, body };
}

export function useMessageSaving(form: IssueForm<MessageValues>, message: MessageDetail): MessageSaving {
  const { run } = useAct('messages.save', { quiet: true });
  const [stored, setStored] = useState(() => textOf(message));
  const [writing, setWriting] = useState(false);
  const last = useRef(message);
  const storedNow = useRef(stored);
  const queue = useRef<Promise<MessageDetail | null>>(Promise.resolve(null));
  const stopped = useRef(false);

  const writeNow = async (isAsked: boolean): Promise<MessageDetail | null> => {
    const values = form.getValues();
    if (stopped.current || same(values, storedNow.current)) return last.current;
    setWriting(true);
    const result = await run({ messageId: message.item.id, ...values });
    setWriting(false);
    if (!result.ok) {
      if (isAsked) form.refuse(result.error);
      else form.setErrors(errorsFrom(result.error.issues, values).errors);
      return null;
    }
    last.current = result.data;
    storedNow.current = values;
    setStored(values);
    form.clearErrors();
    form.saved();
    return result.data;
  };
  /** One after the other: leaving the sheet and the pause in the same moment write once. */
  const write = (isAsked: boolean) => {
    queue.current = queue.current.then(() => writeNow(isAsked));
    return queue.current;
  };

  const now = form.values;
  const isSaved = same(now, stored);
  const writeLater = useEffectEvent(() => void write(false));
  useEffect(() => {
    if (isSaved) return;
    const timer = window.setTimeout(writeLater, pause);
    return () => window.clearTimeout(timer);
  }, [now.subject, now.body, isSaved]);
  useEffect(() => () => writeLater(), []);

  // Changed elsewhere, by an undo: what is typed meanwhile goes first.
  const takeOver = useEffectEvent(() => {
    const fresh = textOf(message);
    if (same(fresh, textOf(last.current)) || !isSaved) return;
    last.current = message;
    storedNow.current = fresh;
    setStored(fresh);
    form.setValues(fresh);
  });
  useEffect(() => {
    if (!writing) takeOver();
  }, [message, writing]);

  return {
    isSaved,
    store: () => write(true),
    stop: () => {
      stopped.current = true;
      form.saved();
    },
  };
}

/** The core trims what it stores, so blanks at the ends are no change. */
function same(one: MessageValues, other: MessageValues): boolean {
  return one.subject.trim() === other.subject.trim() && one.body.trim() === other.body.trim();
}
