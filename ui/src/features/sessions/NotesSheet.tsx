/**
 * The notes of one session. What is typed is kept at once as a draft, and written to the practice when a field is left,
 * by Ctrl-S, and on closing. What may be shared and what never may stand visibly apart, as they do in the file.
 */
import { Button, Textarea } from '@mantine/core';
import { useId, useRef } from 'react';

import type { SessionNotes } from '@/bindings/SessionNotes';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import classes from './NotesSheet.module.css';
import type { Around } from './sheet';
import { When } from './When';

type Values = Pick<SessionNotes, 'text' | 'reflection'>;

export interface NotesSheetProps extends Around {
  sessionId: string;
  onClose: () => void;
}

export function NotesSheet({ sessionId, onClose, open }: NotesSheetProps) {
  const notes = useRead('notes.of_session', { sessionId });
  return notes === undefined ? null : <Write notes={notes} open={open} onClose={onClose} />;
}

interface WriteProps extends Pick<NotesSheetProps, 'open' | 'onClose'> {
  notes: SessionNotes;
}

function Write({ notes, open, onClose }: WriteProps) {
  const words = useMessages().notes;
  const formId = useId();
  const { sessionId } = notes;
  const session = useRead('sessions.open', { sessionId });
  const save = useAct('notes.save');
  const form = useIssueForm<Values>({
    initialValues: { text: notes.text, reflection: notes.reflection },
    draft: `notes:${sessionId}`,
  });
  const unsaved = !same(form.values, notes);

  const stored = useRef<Values>(notes);
  const writing = useRef<Promise<boolean>>(Promise.resolve(true));

  /** One after the other: leaving a field and Ctrl-S in the same moment write once. */
  const write = (): Promise<boolean> => {
    writing.current = writing.current.then(writeNow);
    return writing.current;
  };
  const writeNow = async (): Promise<boolean> => {
    const values = form.getValues();
    if (same(values, stored.current)) return true;
    const result = await save.run({ sessionId, ...values });
    if (!result.ok) {
      form.refuse(result.error);
      return false;
    }
    stored.current = values;
    // What was typed meanwhile is still only a draft.
    if (same(values, form.getValues())) form.saved();
    return true;
  };
  const toSummary = async () => {
    if (await write()) open({ sheet: 'summary', sessionId });
  };
  const close = async () => {
    if (await write()) onClose();
  };

  return (
    <SideSheet
      opened
      width="document"
      onClose={() => void close()}
      title={words.title(notes.personName)}
      sentence={session === undefined ? undefined : <When session={session.item} />}
      acts={
        <div className={classes.foot}>
          <span className="muted small" role="status">
            {unsaved ? words.unsaved : notes.updatedAt === null ? '' : words.saved}
          </span>
          <Button variant="default" onClick={() => void toSummary()}>
            {words.summary.open}
          </Button>
          <Button type="submit" form={formId} disabled={!unsaved || save.busy}>
            {words.save}
          </Button>
        </div>
      }
    >
      <Form id={formId} label={words.title(notes.personName)} onSave={() => void write()}>
        <Section title={words.shareable}>
          <p className="muted small">{words.shareableSentence}</p>
          <Textarea
            label={words.text}
            description={words.textHelp}
            autosize
            minRows={12}
            data-autofocus
            {...form.getInputProps('text')}
            onBlur={() => void write()}
          />
        </Section>
        <div className={classes.private}>
          <Section title={words.private}>
            <p className="muted small">{words.privateSentence}</p>
            <Textarea
              aria-label={words.privateBody}
              autosize
              minRows={4}
              {...form.getInputProps('reflection')}
              onBlur={() => void write()}
            />
          </Section>
        </div>
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}

/** The core trims the reflection, so blanks at its ends are no change. */
function same(one: Values, other: Values): boolean {
  return one.text === other.text && one.reflection.trim() === other.reflection.trim();
}
