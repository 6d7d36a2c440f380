/** On the page of a person: in which form invoices go to them, and the way to change it. */
import { Button } from '@mantine/core';

import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';

export interface PersonInvoicesProps {
  personId: string;
  onChange: () => void;
}

export function PersonInvoices({ personId, onChange }: PersonInvoicesProps) {
  const { person, party, draft } = useMessages().einvoice;
  return (
    <Section
      title={person.title}
      aside={
        <Button variant="subtle" size="compact-sm" aria-label={person.change} onClick={onChange}>
          {draft.change}
        </Button>
      }
    >
      <Read of="invoices.party" request={{ personId }}>
        {({ form, details }) => (
          <p>
            {person.sentence(party.forms[form].name)}{' '}
            <span className="muted">
              {[details.buyerReference, details.vatId].filter((part) => part !== undefined).join(' · ')}
            </span>
          </p>
        )}
      </Read>
    </Section>
  );
}
