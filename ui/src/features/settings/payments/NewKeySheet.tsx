/** Another key for a provider, in place of one that is no longer taken. */
import type { ProviderItem } from '@/bindings/ProviderItem';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import { KeyForm } from './KeyForm';
import type { PaymentsAround } from './PaymentsSection';

export interface NewKeySheetProps extends PaymentsAround {
  provider: ProviderItem;
  onClose: () => void;
}

export function NewKeySheet({ provider, openLink, onClose }: NewKeySheetProps) {
  const words = useMessages().paying;
  const edit = useAct('paying.edit', { inPlace: true });
  const { id: providerId, kind, name, booksItself, paused } = provider;
  if (kind === 'template') return null;
  return (
    <SideSheet opened onClose={onClose} title={words.providers.newKeyFor(name)}>
      <KeyForm
        kind={kind}
        openLink={openLink}
        use={{
          label: words.connecting.replace,
          busy: edit.busy,
          error: edit.error,
          run: (key) => edit.run({ providerId, name, booksItself, paused, key }),
        }}
        onDone={onClose}
      />
    </SideSheet>
  );
}
