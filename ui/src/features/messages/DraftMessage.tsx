/**
 * A draft: its words, stored while the coach types, and the ways out. None of them says that it was sent; the coach
 * does, and the way that was taken is kept with it.
 */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';

import type { MessageDetail } from '@/bindings/MessageDetail';
import type { SentBy } from '@/bindings/SentBy';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useNamesHidden } from '@/rpc/privacy';
import { useAct } from '@/rpc/query';
import classes from './MessageSheet.module.css';
import type { MessageSheetProps } from './MessageSheet';
import { textOf, useMessageSaving, type MessageValues } from './useMessageSaving';
import { ToWhom } from './ToWhom';

export interface DraftMessageProps extends Omit<MessageSheetProps, 'messageId'> {
  message: MessageDetail;
}

export function DraftMessage({ message, leaving, hrefOf, onClose }: DraftMessageProps) {
  const words = useMessages();
  const { item } = message;
  const { sheet } = words.correspondence;
  const messageId = item.id;
  const formId = useId();
  const form = useIssueForm<MessageValues>({
    initialValues: textOf(message),
    draft: `message:${messageId}`,
  });
  const hidden = useNamesHidden();
  const saving = useMessageSaving(form, message);
  const discard = useAct('messages.discard');
  const markSent = useAct('messages.mark_sent');
  const eml = useAct('messages.eml');
  const [left, setLeft] = useState<SentBy | null>(null);

  const copy = async () => {
    const stored = await saving.store();
    if (stored === null) return;
    await leaving.copy(stored.body);
    setLeft('copied');
  };
  const openInMail = async () => {
    const stored = await saving.store();
    if (stored?.mailto == null) return;
    // The link would lose the end of it.
    if (!stored.mailtoComplete) await leaving.copy(stored.body);
    await leaving.openLink(stored.mailto);
    setLeft('mail_program');
  };
  const saveFile = async () => {
    if ((await saving.store()) === null) return;
    const made = await eml.run({ messageId });
    if (made.ok && (await leaving.saveFile(made.data))) setLeft('eml_file');
  };
  const sent = async () => {
    if ((await saving.store()) === null) return;
    const marked = await markSent.run({ messageId, by: left ?? 'other' });
    if (!marked.ok) return;
    saving.stop();
    onClose();
  };
  const throwAway = async () => {
    saving.stop();
    // Away first: a sheet of what is gone would ask for it once more.
    onClose();
    await discard.run({ messageId });
  };

  const mails = message.mailto !== null;
  const emphasis = (mine: boolean) => (mine ? 'filled' : 'default');
  return (
    <SideSheet
      opened
      width="document"
      onClose={onClose}
      title={words.correspondence.kinds[item.kind]}
      sentence={<ToWhom message={message} hrefOf={hrefOf} onLeave={onClose} />}
      acts={
        <div className={classes.foot}>
          <Button variant="subtle" color="gray" onClick={() => void throwAway()}>
            {sheet.discard}
          </Button>
          <span className={classes.kept} role="status" aria-label={sheet.keeping}>
            {saving.isSaved ? sheet.saved : sheet.saving}
          </span>
          <Button variant={emphasis(!mails && left === null)} disabled={hidden} onClick={() => void copy()}>
            {sheet.copy}
          </Button>
          {message.hasFile && (
            <Button variant="default" disabled={hidden || eml.busy} onClick={() => void saveFile()}>
              {sheet.saveFile}
            </Button>
          )}
          {mails && (
            <Button variant={emphasis(left === null)} disabled={hidden} onClick={() => void openInMail()}>
              {sheet.openInMail}
            </Button>
          )}
          <Button variant={emphasis(left !== null)} disabled={markSent.busy} onClick={() => void sent()}>
            {sheet.markSent}
          </Button>
        </div>
      }
    >
      <Form id={formId} label={words.correspondence.kinds[item.kind]} onSave={() => void saving.store()}>
        {hidden && <Notice tone="plain">{sheet.hidden}</Notice>}
        <TextInput label={sheet.subject} readOnly={hidden} {...form.getInputProps('subject')} />
        <Textarea
          label={sheet.body}
          autosize
          minRows={12}
          data-autofocus
          readOnly={hidden}
          {...form.getInputProps('body')}
        />
        {mails && !message.mailtoComplete && <Notice tone="plain">{sheet.tooLong}</Notice>}
        {left !== null && (
          <Notice tone="plain" announced>
            {sheet.left[left]}
          </Notice>
        )}
        <FormRefusal form={form} />
      </Form>
    </SideSheet>
  );
}
