/** One provider: how it stands in a sentence, whether it books by itself, and what can be done with it. */
import { ActionIcon, Button, Menu, Switch } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';

import type { ProviderItem } from '@/bindings/ProviderItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Notice } from '@/components/Notice';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { NewKeySheet } from './NewKeySheet';
import classes from './Payments.module.css';
import type { PaymentsAround } from './PaymentsSection';
import { ProviderNameSheet } from './ProviderNameSheet';

type Doing = 'rename' | 'key' | 'disconnect';

export interface ProviderCardProps extends PaymentsAround {
  provider: ProviderItem;
}

export function ProviderCard({ provider, openLink }: ProviderCardProps) {
  const words = useMessages().paying.providers;
  const title = useId();
  const [doing, setDoing] = useState<Doing | null>(null);
  const edit = useAct('paying.edit');
  const { id: providerId, kind, name, testMode, booksItself, paused, template } = provider;
  const isAsked = kind !== 'template';
  const close = () => setDoing(null);
  const change = (wish: { booksItself?: boolean; paused?: boolean }) =>
    void edit.run({ providerId, name, booksItself, paused, ...wish });
  return (
    <section className={classes.card} aria-labelledby={title}>
      <header className={classes.head}>
        <div className={classes.names}>
          <h3 id={title}>{name}</h3>
          {testMode && <TestMark />}
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="2rem" aria-label={words.acts(name)}>
              <IconDots size="1.25rem" stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDoing('rename')}>{words.rename}</Menu.Item>
            {isAsked && (
              <Menu.Item onClick={() => change({ paused: !paused })}>
                {paused ? words.resume : words.pause}
              </Menu.Item>
            )}
            {isAsked && <Menu.Item onClick={() => setDoing('key')}>{words.newKey}</Menu.Item>}
            <Menu.Divider />
            <Menu.Item onClick={() => setDoing('disconnect')}>{words.disconnect}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <Standing provider={provider} onKey={() => setDoing('key')} />
      {template !== undefined && <p className={`${classes.address ?? ''} muted small`}>{template}</p>}
      {isAsked && (
        <Switch
          label={words.booksItself}
          description={words.booksItselfHelp}
          aria-label={words.booksItselfOf(name)}
          checked={booksItself}
          disabled={edit.busy}
          onChange={({ currentTarget }) => change({ booksItself: currentTarget.checked })}
        />
      )}
      {doing === 'rename' && <ProviderNameSheet provider={provider} onClose={close} />}
      {doing === 'key' && <NewKeySheet provider={provider} openLink={openLink} onClose={close} />}
      <Disconnecting provider={provider} opened={doing === 'disconnect'} onClose={close} />
    </section>
  );
}

function Standing({ provider, onKey }: { provider: ProviderItem; onKey: () => void }) {
  const words = useMessages().paying.providers;
  const { trouble, paused, sentence, name } = provider;
  const needsKey = trouble === 'key';
  return (
    <div aria-live="polite">
      {trouble !== undefined && !paused ? (
        <Notice
          tone={needsKey ? 'soon' : 'plain'}
          act={
            needsKey && (
              <Button variant="default" size="xs" aria-label={words.newKeyFor(name)} onClick={onKey}>
                {words.newKey}
              </Button>
            )
          }
        >
          {sentence}
        </Notice>
      ) : (
        <p className="muted">{sentence}</p>
      )}
    </div>
  );
}

interface DisconnectingProps {
  provider: ProviderItem;
  opened: boolean;
  onClose: () => void;
}

function Disconnecting({ provider, opened, onClose }: DisconnectingProps) {
  const words = useMessages().paying.providers;
  const disconnect = useAct('paying.disconnect');
  const { leaving } = provider;
  const yes = async () => {
    await disconnect.run({ providerId: provider.id, ...(leaving !== undefined && { anyway: true }) });
    onClose();
  };
  return (
    <DecisionDialog
      opened={opened}
      question={words.disconnecting(provider.name)}
      consequence={
        <div className={classes.leaving}>
          {leaving !== undefined && <p>{leaving}</p>}
          <p>{words.consequence[provider.kind === 'template' ? 'template' : 'key']}</p>
        </div>
      }
      yes={leaving === undefined ? words.disconnect : words.disconnectAnyway}
      busy={disconnect.busy}
      onYes={() => void yes()}
      onNo={onClose}
    />
  );
}
