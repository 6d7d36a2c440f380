/** Google or Microsoft: the coach signs in in her own browser, and this waits until she is back. */
import { Anchor, Button, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { AccountItem } from '@/bindings/AccountItem';
import type { CalendarAccounts } from '@/bindings/CalendarAccounts';
import type { SignInBegun } from '@/bindings/SignInBegun';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { CalendarsAround } from '../around';
import { Before, Failed } from './Before';
import classes from './SignInForm.module.css';

export interface SignInFormProps extends Pick<CalendarsAround, 'openLink'> {
  kind: 'google' | 'microsoft';
  /** The account that is signed in to again: what was typed for it before is known. */
  again?: AccountItem;
  onDone: (answer: CalendarAccounts) => void;
}

export function SignInForm({ kind, again, openLink, onDone }: SignInFormProps) {
  const messages = useMessages();
  const words = messages.calendarAccounts.connecting;
  const begin = useAct('calendars.begin_sign_in', { inPlace: true });
  const finish = useAct('calendars.finish_sign_in', { inPlace: true });
  const cancel = useAct('calendars.cancel_sign_in', { inPlace: true });
  const [begun, setBegun] = useState<SignInBegun | null>(null);
  // The one that is waited for: whoever cancels needs no word that nothing came of it.
  const awaited = useRef<string | null>(null);
  const isGoogle = kind === 'google';
  const isKnown = again?.clientId !== undefined;
  const account = again === undefined ? {} : { accountId: again.id };
  const form = useIssueForm({ initialValues: { clientId: again?.clientId ?? '', clientSecret: '' } });

  const needs = isGoogle ? words.google.needsId : words.services.microsoft.needs;
  const giveUp = () => {
    const attempt = awaited.current;
    awaited.current = null;
    setBegun(null);
    if (attempt !== null) void cancel.run({ attempt }).then(() => finish.reset());
  };
  const leave = useEffectEvent(giveUp);
  useEffect(() => () => leave(), []);

  const run = async () => {
    if (begin.busy || begun !== null) return;
    finish.reset();
    const { clientId, clientSecret } = form.getValues();
    const door = await form.send(
      begin.run({ kind, clientId, ...account, ...(clientSecret === '' ? {} : { clientSecret }) }),
    );
    if (!door.ok) return;
    const { attempt, url } = door.data;
    awaited.current = attempt;
    setBegun(door.data);
    openLink(url);
    const back = await finish.run({ kind, attempt, ...account });
    if (awaited.current !== attempt) return;
    awaited.current = null;
    setBegun(null);
    if (back.ok) onDone(back.data);
  };

  if (begun !== null) {
    return <Waiting kind={kind} url={begun.url} openLink={openLink} onCancel={giveUp} />;
  }
  return (
    <Form label={words.title} onSave={() => void run()}>
      <Before needs={isKnown ? words.needsNothing : needs} />
      <TextInput
        label={words.clientId}
        spellCheck={false}
        autoFocus={!isKnown}
        data-autofocus={!isKnown || undefined}
        {...form.getInputProps('clientId')}
      />
      {isGoogle && <Secret isKnown={isKnown} {...form.getInputProps('clientSecret')} />}
      <p className="muted small">
        {words.asks(words.services[kind].name)} {words.nothingOfClients}
      </p>
      <Failed error={begin.error ?? finish.error} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button type="submit" disabled={begin.busy} autoFocus={isKnown} data-autofocus={isKnown || undefined}>
          {words.signIn}
        </Button>
      </SheetActs>
    </Form>
  );
}

interface SecretProps {
  /** The one from before is kept. */
  isKnown: boolean;
  value?: string;
  onChange: (secret: string) => void;
}

function Secret({ isKnown, ...field }: SecretProps) {
  const words = useMessages().calendarAccounts.connecting;
  const help = isKnown ? words.clientSecretKept : words.clientSecretHelp;
  return <PassphraseInput label={words.clientSecret} description={help} {...field} />;
}

interface WaitingProps extends Pick<SignInFormProps, 'kind' | 'openLink'> {
  url: string;
  onCancel: () => void;
}

function Waiting({ kind, url, openLink, onCancel }: WaitingProps) {
  const messages = useMessages();
  const { waiting: words, services } = messages.calendarAccounts.connecting;
  return (
    <div className={classes.waiting}>
      <div className={classes.said} role="status">
        <h3>{words.title}</h3>
        <p className="muted">{words.sentence(services[kind].name)}</p>
      </div>
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel} autoFocus>
          {messages.acts.cancel}
        </Button>
        <Anchor component="button" type="button" onClick={() => openLink(url)}>
          {words.open}
        </Anchor>
      </div>
    </div>
  );
}
