/** Connecting a provider: which it is, then what opens it. */
import { Anchor } from '@mantine/core';
import { useState } from 'react';

import type { PayKind } from '@/bindings/PayKind';
import { ChoiceList } from '@/components/ChoiceList';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './Connect.module.css';
import { KeyForm } from './KeyForm';
import type { PaymentsAround } from './PaymentsSection';
import { TemplateForm } from './TemplateForm';

const kinds: readonly PayKind[] = ['stripe', 'mollie', 'template'];

export interface ConnectSheetProps extends PaymentsAround {
  onClose: () => void;
}

export function ConnectSheet({ openLink, onClose }: ConnectSheetProps) {
  const { connecting: words, providers } = useMessages().paying;
  const [kind, setKind] = useState<PayKind | null>(null);
  if (kind === null) {
    return (
      <SideSheet opened onClose={onClose} title={words.title} sentence={words.sentence}>
        <div className={classes.kinds}>
          <ChoiceList label={words.list} choices={kinds} words={words.kinds} focused onChosen={setKind} />
          <p className="muted">{providers.transfer}</p>
        </div>
      </SideSheet>
    );
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={words.kinds[kind].name}
      sentence={
        <Anchor component="button" type="button" onClick={() => setKind(null)}>
          {words.back}
        </Anchor>
      }
    >
      {kind === 'template' ? (
        <TemplateForm onDone={onClose} />
      ) : (
        <WithKey key={kind} kind={kind} openLink={openLink} onClose={onClose} />
      )}
    </SideSheet>
  );
}

function WithKey({ kind, openLink, onClose }: ConnectSheetProps & { kind: 'stripe' | 'mollie' }) {
  const words = useMessages().paying.connecting;
  const connect = useAct('paying.connect', { inPlace: true });
  return (
    <KeyForm
      kind={kind}
      openLink={openLink}
      use={{
        label: connect.busy ? words.connecting : words.connect,
        busy: connect.busy,
        error: connect.error,
        run: (key) => connect.run({ kind, key }),
      }}
      onDone={onClose}
    />
  );
}
