/** The calendars that are connected, and connecting another. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { AccountItem } from '@/bindings/AccountItem';
import { EmptyState } from '@/components/EmptyState';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AccountCard } from './AccountCard';
import classes from './Accounts.module.css';
import type { CalendarsAround } from './around';
import { ConnectSheet } from './connect/ConnectSheet';
import { SessionsPlace } from './SessionsPlace';
import { useLookSoon } from './useLookSoon';

/** What is connected: another calendar, or one again. */
type Connecting = { again?: AccountItem };

export function Accounts(around: CalendarsAround) {
  const words = useMessages().calendarAccounts;
  const shown = useRead('calendars.accounts', null);
  const lookSoon = useLookSoon();
  const [connecting, setConnecting] = useState<Connecting | null>(null);
  if (shown === undefined) return null;
  const { accounts } = shown;
  return (
    <>
      {accounts.length === 0 ? (
        <EmptyState {...words.nothing} act={{ label: words.connect, onAct: () => setConnecting({}) }} />
      ) : (
        <div className={classes.parts}>
          <Section
            title={words.title}
            aside={
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
                onClick={() => setConnecting({})}
              >
                {words.connect}
              </Button>
            }
          >
            <div className={classes.accounts}>
              {accounts.map((account) => (
                <AccountCard
                  key={account.id}
                  account={account}
                  onUsed={lookSoon}
                  onSignIn={() => setConnecting({ again: account })}
                />
              ))}
            </div>
          </Section>
          <Section title={words.sessions.title}>
            <SessionsPlace accounts={accounts} onUsed={lookSoon} />
          </Section>
        </div>
      )}
      {connecting !== null && (
        <ConnectSheet
          {...around}
          {...connecting}
          accounts={accounts}
          onLook={lookSoon}
          onClose={() => setConnecting(null)}
        />
      )}
    </>
  );
}
