/** How a client, an organisation or the practice itself stands on electronic invoices. */
import { SideSheet } from '@/components/SideSheet';
import type { WhichParty } from '@/bindings/WhichParty';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { PartyForm } from './PartyForm';

export interface PartySheetProps {
  /** With neither, the practice. */
  whose: WhichParty;
  /** The client's or the organisation's. */
  name?: string;
  onClose: () => void;
}

export function PartySheet({ whose, name, onClose }: PartySheetProps) {
  const words = useMessages().einvoice.party;
  const title = name === undefined ? words.own : words.title(name);
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={title}
      {...(name === undefined ? { sentence: words.ownSentence } : {})}
    >
      <Read of="invoices.party" request={whose}>
        {(party) => <PartyForm party={party} isOwn={name === undefined} title={title} onDone={onClose} />}
      </Read>
    </SideSheet>
  );
}
