/** Where clients can pay online: the providers that are connected, and connecting another. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { EmptyState } from '@/components/EmptyState';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { ConnectSheet } from './ConnectSheet';
import classes from './Payments.module.css';
import { ProviderCard } from './ProviderCard';

export interface PaymentsAround {
  /** In the browser of the system. */
  openLink: (url: string) => void;
}

export function PaymentsSection({ openLink }: PaymentsAround) {
  const words = useMessages().paying.providers;
  const providers = useRead('paying.overview', null)?.providers;
  const [connecting, setConnecting] = useState(false);
  if (providers === undefined) return null;
  return (
    <div className={classes.page}>
      {providers.length === 0 ? (
        <EmptyState {...words.nothing} act={{ label: words.connect, onAct: () => setConnecting(true) }} />
      ) : (
        <Section
          title={words.title}
          aside={
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
              onClick={() => setConnecting(true)}
            >
              {words.connect}
            </Button>
          }
        >
          <div className={classes.cards}>
            {providers.map((provider) => (
              <ProviderCard key={provider.id} provider={provider} openLink={openLink} />
            ))}
          </div>
        </Section>
      )}
      <p className="muted">{words.transfer}</p>
      {connecting && <ConnectSheet openLink={openLink} onClose={() => setConnecting(false)} />}
    </div>
  );
}
