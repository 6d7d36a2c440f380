/**
 * A key, step by step: where it is made, what to press, where to paste it, and a tick for everything it may do. What is
 * typed is kept nowhere, and gone from the field as soon as it has served.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { KeyChecked } from '@/bindings/KeyChecked';
import type { PayKind } from '@/bindings/PayKind';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { Notice } from '@/components/Notice';
import { PassphraseInput } from '@/components/PassphraseInput';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import type { RpcError } from '@/rpc/errors';
import { useAct, useRead } from '@/rpc/query';
import classes from './Connect.module.css';
import type { PaymentsAround } from './PaymentsSection';
import { Rights } from './Rights';

export interface KeyFormProps extends PaymentsAround {
  kind: Exclude<PayKind, 'template'>;
  /** What becomes of a key that may do what is needed. */
  use: {
    label: string;
    busy: boolean;
    error: RpcError | null;
    run: (key: string) => Promise<{ ok: true } | { ok: false; error: RpcError }>;
  };
  onDone: () => void;
}

export function KeyForm({ kind, openLink, use, onDone }: KeyFormProps) {
  const words = useMessages().paying.connecting;
  const page = useRead('paying.key_page', { kind });
  const look = useAct('paying.check_key', { inPlace: true });
  const form = useIssueForm({ initialValues: { key: '' } });
  const [checked, setChecked] = useState<KeyChecked | null>(null);
  const { key } = form.values;
  const isUsable = checked?.usable ?? false;
  const busy = look.busy || use.busy;

  const check = async () => {
    setChecked(null);
    const looked = await form.send(look.run({ kind, key }));
    if (looked.ok) setChecked(looked.data);
    // What cannot be used is not left lying in the field; what was only not reached is tried again.
    if (looked.ok ? !looked.data.usable : !looked.error.wire.retry) form.setFieldValue('key', '');
  };
  const take = async () => {
    const taken = await form.send(use.run(key));
    if (taken.ok || !taken.error.wire.retry) form.setFieldValue('key', '');
    if (taken.ok) onDone();
    else if (!taken.error.wire.retry) setChecked(null);
  };
  const next = () => {
    if (busy || key === '') return;
    void (isUsable ? take() : check());
  };
  const typed = (value: string) => {
    setChecked(null);
    look.reset();
    form.setFieldValue('key', value);
  };

  if (page === undefined) return null;
  const last = page.steps.length - 1;
  const failure = look.error ?? use.error;
  return (
    <Form label={words.title} onSave={next}>
      <ol className={classes.steps} aria-label={words.steps}>
        {page.steps.map((step, place) => (
          <li key={step} className={classes.step}>
            <span className={classes.place} aria-hidden="true">
              {place + 1}
            </span>
            <span>{step}</span>
            {place === 0 && (
              <div className={classes.within}>
                <Button variant="default" onClick={() => openLink(page.url)} data-autofocus>
                  {words.open(words.kinds[kind].name)}
                </Button>
              </div>
            )}
            {place === last && (
              <div className={classes.within}>
                <div className={classes.key}>
                  <PassphraseInput
                    label={words.key}
                    description={words.keyHelp}
                    {...form.getInputProps('key')}
                    onChange={typed}
                  />
                </div>
                {checked !== null && <Rights checked={checked} />}
              </div>
            )}
          </li>
        ))}
      </ol>
      <Fold title={words.payBack}>
        <p>{page.refundSentence}</p>
        {page.refundUrl !== undefined && <PayBackKey url={page.refundUrl} kind={kind} openLink={openLink} />}
      </Fold>
      {failure?.presentation === 'notice' && (
        <Notice tone="soon" announced>
          {failure.message}
        </Notice>
      )}
      <FormRefusal form={form} />
      <SheetActs>
        <Button type="submit" disabled={busy || key === ''}>
          {isUsable ? use.label : look.busy ? words.checking : words.check}
        </Button>
      </SheetActs>
    </Form>
  );
}

/** A right of its own, asked for by itself: the usual key cannot pay back. */
function PayBackKey({ url, kind, openLink }: PaymentsAround & { url: string; kind: KeyFormProps['kind'] }) {
  const words = useMessages().paying.connecting;
  return (
    <div>
      <Button variant="default" onClick={() => openLink(url)}>
        {words.openPayBack(words.kinds[kind].name)}
      </Button>
    </div>
  );
}
