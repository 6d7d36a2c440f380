/** Connecting a calendar: which it is, what opens it, and how it is used. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';

import type { AccountItem } from '@/bindings/AccountItem';
import type { CalendarAccounts } from '@/bindings/CalendarAccounts';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import type { CalendarsAround } from '../around';
import { CalendarRows } from '../CalendarRows';
import { SessionsPlace } from '../SessionsPlace';
import classes from './ConnectSheet.module.css';
import { FileForm } from './FileForm';
import { GoogleForm } from './GoogleForm';
import { ServerForm } from './ServerForm';
import { ServiceList } from './ServiceList';
import type { Service } from './services';
import { SignInForm } from './SignInForm';

export interface ConnectSheetProps extends CalendarsAround {
  /** Those that are there. */
  accounts: readonly AccountItem[];
  /** The one that asks to be signed in to again. */
  again?: AccountItem;
  /** What was connected is looked at. */
  onLook: (accountId: string) => void;
  onClose: () => void;
}

export function ConnectSheet({ accounts, again, onLook, onClose, ...around }: ConnectSheetProps) {
  const words = useMessages().calendarAccounts;
  const [before] = useState(() => new Set(accounts.map(({ id }) => id)));
  const [service, setService] = useState<Service | null>(null);
  const [connectedId, setConnectedId] = useState<string | null>(null);
  const connected = accounts.find(({ id }) => id === connectedId);

  const close = () => {
    if (connectedId !== null) onLook(connectedId);
    onClose();
  };
  const done = (answer: CalendarAccounts) => {
    if (again !== undefined) {
      onLook(again.id);
      onClose();
      return;
    }
    const added = answer.accounts.find(({ id }) => !before.has(id));
    if (added === undefined) onClose();
    else setConnectedId(added.id);
  };

  if (again !== undefined) {
    return (
      <SideSheet opened onClose={onClose} title={words.connecting.again(again.name)}>
        <Fields
          service={again.kind === 'microsoft' ? 'microsoft' : 'google'}
          again={again}
          onDone={done}
          {...around}
        />
      </SideSheet>
    );
  }
  if (connected !== undefined) {
    return (
      <SideSheet
        opened
        onClose={close}
        title={`${words.connected.title}: ${connected.name}`}
        sentence={words.connected.sentence}
        acts={
          <Button autoFocus onClick={close}>
            {words.connected.done}
          </Button>
        }
      >
        <div className={classes.connected}>
          <div className={classes.rows}>
            <CalendarRows account={connected} onUsed={() => undefined} />
          </div>
          {connected.calendars.some(({ readOnly }) => !readOnly) && (
            <SessionsPlace accounts={accounts} onUsed={() => undefined} />
          )}
        </div>
      </SideSheet>
    );
  }
  if (service === null) {
    return (
      <SideSheet opened onClose={close} title={words.connecting.title} sentence={words.connecting.what}>
        <ServiceList onChosen={setService} />
      </SideSheet>
    );
  }
  return (
    <SideSheet
      opened
      onClose={close}
      title={words.connecting.services[service].name}
      sentence={
        <Anchor component="button" type="button" onClick={() => setService(null)}>
          {words.connecting.back}
        </Anchor>
      }
    >
      <Fields key={service} service={service} onDone={done} {...around} />
    </SideSheet>
  );
}

interface FieldsProps extends CalendarsAround {
  service: Service;
  again?: AccountItem;
  onDone: (answer: CalendarAccounts) => void;
}

function Fields({ service, again, onDone, ...around }: FieldsProps) {
  const shared = { onDone, ...(again === undefined ? {} : { again }) };
  switch (service) {
    case 'google':
      return <GoogleForm {...shared} openLink={around.openLink} />;
    case 'microsoft':
      return <SignInForm kind="microsoft" {...shared} openLink={around.openLink} />;
    case 'file':
      return <FileForm kind="file" choose={around.chooseFile} onDone={onDone} />;
    case 'folder':
      return <FileForm kind="folder" choose={around.chooseFolder} onDone={onDone} />;
    default:
      return <ServerForm service={service} onDone={onDone} />;
  }
}
