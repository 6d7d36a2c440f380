/** A link, or a server with name and password: what it needs, and what is asked of whom. */
import { Button, Switch, TextInput } from '@mantine/core';

import type { CalendarAccounts } from '@/bindings/CalendarAccounts';
import type { ConnectCalendar } from '@/bindings/ConnectCalendar';
import { Fold } from '@/components/Fold';
import { Form, FormRefusal, useIssueForm } from '@/components/Form';
import { PassphraseInput } from '@/components/PassphraseInput';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { Before, Failed } from './Before';
import { hostIn, hosts, kindOf, type Service } from './services';

export interface ServerFormProps {
  service: Extract<Service, 'icloud' | 'fastmail' | 'nextcloud' | 'caldav' | 'link'>;
  /** The link is a secret one of Google's. */
  isSecret?: boolean;
  onDone: (answer: CalendarAccounts) => void;
}

/** Only what is typed for this service, so that every refusal finds its field. */
type Values = Partial<Pick<ConnectCalendar, 'address' | 'username' | 'password' | 'inMyNetwork'>>;

export function ServerForm({ service, isSecret = false, onDone }: ServerFormProps) {
  const words = useMessages().calendarAccounts.connecting;
  const connect = useAct('calendars.connect', { inPlace: true });
  const known = hosts[service];
  const isLink = service === 'link';
  const isTyped = known === undefined;
  const form = useIssueForm<Values>({
    initialValues: {
      ...(isTyped ? { address: '', inMyNetwork: false } : {}),
      ...(isLink ? {} : { username: '', password: '' }),
    },
  });
  const { address = '' } = form.values;
  const host = known ?? hostIn(address) ?? (isSecret ? words.google.host : words.theServer);
  const run = async () => {
    if (connect.busy) return;
    const asked = form.getValues();
    const outcome = await form.send(
      connect.run({
        inMyNetwork: false,
        ...asked,
        kind: kindOf(service),
        address: known === undefined ? (asked.address ?? '') : `https://${known}/`,
      }),
    );
    if (outcome.ok) onDone(outcome.data);
  };
  return (
    <Form label={words.title} onSave={() => void run()}>
      <Before needs={isSecret ? words.google.needsLink : words.services[service].needs} />
      {isTyped && (
        <TextInput
          label={isSecret ? words.secretLink : labelOf(service, words)}
          type={isLink ? 'url' : 'text'}
          spellCheck={false}
          autoFocus
          {...form.getInputProps('address')}
        />
      )}
      {!isLink && (
        <>
          <TextInput
            label={nameOf(service, words)}
            spellCheck={false}
            autoComplete="off"
            autoFocus={!isTyped}
            {...form.getInputProps('username')}
          />
          <PassphraseInput
            label={service === 'caldav' ? words.password : words.appPassword}
            {...form.getInputProps('password')}
          />
        </>
      )}
      {isTyped && !isSecret && (
        <Fold title={words.network.title} wrong={connect.error?.wire.code === 'localAddress'}>
          <Switch
            label={words.network.switch}
            description={words.network.help}
            {...form.getInputProps('inMyNetwork', { type: 'checkbox' })}
          />
        </Fold>
      )}
      <p className="muted small">
        {isLink
          ? `${words.asksCalendar(host)} ${words.nothingIsSent}`
          : `${words.asks(host)} ${words.nothingOfClients}`}
      </p>
      <Failed error={connect.error} />
      <FormRefusal form={form} />
      <SheetActs>
        <Button type="submit" disabled={connect.busy}>
          {connect.busy ? words.asking : words.connect}
        </Button>
      </SheetActs>
    </Form>
  );
}

function labelOf(service: Service, words: { link: string; nextcloud: string; server: string }): string {
  if (service === 'link') return words.link;
  return service === 'nextcloud' ? words.nextcloud : words.server;
}

function nameOf(service: Service, words: { appleId: string; email: string; username: string }): string {
  if (service === 'icloud') return words.appleId;
  return service === 'fastmail' ? words.email : words.username;
}
