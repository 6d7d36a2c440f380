/** One account: how it goes in a sentence, its calendars, and what can be done with it. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';

import type { AccountItem } from '@/bindings/AccountItem';
import type { Trouble } from '@/bindings/Trouble';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Notice } from '@/components/Notice';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './AccountCard.module.css';
import { CalendarRows } from './CalendarRows';
import { NameSheet } from './NameSheet';
import { PasswordSheet } from './PasswordSheet';

/** The others are tried again by themselves. */
const needsHer: readonly Trouble[] = ['sign_in', 'gone', 'forbidden', 'address'];

export interface AccountCardProps {
  account: AccountItem;
  /** Something of it is used in another way. */
  onUsed: (accountId: string) => void;
  onSignIn: () => void;
}

type Doing = 'rename' | 'password' | 'disconnect';

export function AccountCard({ account, onUsed, onSignIn }: AccountCardProps) {
  const words = useMessages().calendarAccounts.account;
  const title = useId();
  const [doing, setDoing] = useState<Doing | null>(null);
  const look = useAct('calendars.keep_in_step');
  const { name, whereabouts, username } = account;
  const place = username === undefined || username === name ? whereabouts : words.as(whereabouts, username);
  return (
    <section className={classes.card} aria-labelledby={title}>
      <header className={classes.head}>
        <div className={classes.names}>
          <h3 id={title} className={classes.name}>
            {name}
          </h3>
          {place !== name && <p className="muted small">{place}</p>}
        </div>
        <div className={classes.acts}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.lookAt(name)}
            disabled={look.busy}
            onClick={() => void look.run({ trigger: 'asked', accountId: account.id })}
          >
            {look.busy ? words.looking : words.look}
          </Button>
          <More account={account} onDo={setDoing} onUsed={onUsed} onSignIn={onSignIn} />
        </div>
      </header>
      <Standing account={account} onPassword={() => setDoing('password')} onSignIn={onSignIn} />
      <CalendarRows account={account} onUsed={onUsed} />
      {doing === 'rename' && <NameSheet account={account} onClose={() => setDoing(null)} />}
      {doing === 'password' && (
        <PasswordSheet account={account} onSaved={onUsed} onClose={() => setDoing(null)} />
      )}
      <Disconnecting account={account} opened={doing === 'disconnect'} onClose={() => setDoing(null)} />
    </section>
  );
}

interface StandingProps {
  account: AccountItem;
  onPassword: () => void;
  onSignIn: () => void;
}

function Standing({ account, onPassword, onSignIn }: StandingProps) {
  const words = useMessages().calendarAccounts.account;
  const { trouble, paused, sentence, waiting, notTaken } = account;
  const inTrouble = !paused && trouble !== undefined;
  const counts = [
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(notTaken > 0 ? [words.notTaken(notTaken)] : []),
  ];
  return (
    <div className={classes.standing} aria-live="polite">
      {inTrouble ? (
        <Notice
          tone={needsHer.includes(trouble) ? 'soon' : 'plain'}
          act={trouble === 'sign_in' && <Again {...{ account, onPassword, onSignIn }} />}
        >
          {sentence}
        </Notice>
      ) : (
        <p className="muted">{sentence}</p>
      )}
      {counts.map((said) => (
        <p key={said} className="small">
          {said}
        </p>
      ))}
    </div>
  );
}

function Again({ account, onPassword, onSignIn }: StandingProps) {
  const words = useMessages().calendarAccounts.account;
  const [label, act] = againOf(account, words, { onPassword, onSignIn });
  if (act === null) return null;
  return (
    <Button variant="default" size="xs" aria-label={words.of(label, account.name)} onClick={act}>
      {label}
    </Button>
  );
}

interface MoreProps extends Pick<AccountCardProps, 'account' | 'onUsed' | 'onSignIn'> {
  onDo: (doing: Doing) => void;
}

function More({ account, onDo, onUsed, onSignIn }: MoreProps) {
  const words = useMessages().calendarAccounts.account;
  const edit = useAct('calendars.edit');
  const { id, name, paused } = account;
  const [again, signInAgain] = againOf(account, words, { onPassword: () => onDo('password'), onSignIn });
  const pause = async () => {
    const outcome = await edit.run({ accountId: id, name, paused: !paused });
    if (outcome.ok && paused) onUsed(id);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="2rem" aria-label={words.acts(name)}>
          <IconDots size="1.25rem" stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDo('rename')}>{words.rename}</Menu.Item>
        <Menu.Item onClick={() => void pause()}>{paused ? words.resume : words.pause}</Menu.Item>
        {signInAgain !== null && <Menu.Item onClick={signInAgain}>{again}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => onDo('disconnect')}>{words.disconnect}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What opens an account again: a link, a file and a folder have nothing that could be typed. */
function againOf(
  { kind }: AccountItem,
  words: { password: string; signIn: string },
  { onPassword, onSignIn }: { onPassword: () => void; onSignIn: () => void },
): [string, (() => void) | null] {
  switch (kind) {
    case 'caldav':
      return [words.password, onPassword];
    case 'google':
    case 'microsoft':
      return [words.signIn, onSignIn];
    case 'link':
    case 'file':
    case 'folder':
      return ['', null];
  }
}

interface DisconnectingProps {
  account: AccountItem;
  opened: boolean;
  onClose: () => void;
}

function Disconnecting({ account, opened, onClose }: DisconnectingProps) {
  const words = useMessages().calendarAccounts;
  const disconnect = useAct('calendars.disconnect');
  const yes = async () => {
    if ((await disconnect.run({ accountId: account.id })).ok) onClose();
  };
  return (
    <DecisionDialog
      opened={opened}
      question={words.disconnecting.question(account.name)}
      consequence={words.disconnecting.consequence(account.whereabouts)}
      yes={words.account.disconnect}
      busy={disconnect.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
