/** Employers and payers: the list, and in its place the form of one. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { OrganisationItem } from '@/bindings/OrganisationItem';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { OrganisationForm } from './OrganisationForm';
import classes from './OrganisationsSheet.module.css';

export interface OrganisationsSheetProps {
  opened: boolean;
  onInvoices: (organisationId: string, name: string) => void;
  onClose: () => void;
}

export function OrganisationsSheet({ opened, onInvoices, onClose }: OrganisationsSheetProps) {
  const words = useMessages().people.organisationSheet;
  const [chosen, setChosen] = useState<OrganisationItem | 'new' | null>(null);
  const close = () => {
    setChosen(null);
    onClose();
  };
  const title = chosen === null ? words.title : chosen === 'new' ? words.addTitle : chosen.details.name;
  return (
    <SideSheet
      opened={opened}
      onClose={close}
      title={title}
      {...(chosen === null ? { sentence: words.sentence } : {})}
    >
      {chosen === null ? (
        <Organisations onChosen={setChosen} />
      ) : (
        <OrganisationForm
          key={chosen === 'new' ? chosen : chosen.id}
          organisation={chosen === 'new' ? null : chosen}
          onInvoices={onInvoices}
          onDone={() => setChosen(null)}
        />
      )}
    </SideSheet>
  );
}

function Organisations({ onChosen }: { onChosen: (chosen: OrganisationItem | 'new') => void }) {
  const words = useMessages().people.organisationSheet;
  const organisations = useRead('organisations.list', null);
  if (organisations === undefined) return null;
  return (
    <div className={classes.list}>
      {organisations.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <RowList label={words.title}>
          {organisations.map((organisation) => (
            <ListRow
              key={organisation.id}
              title={organisation.details.name}
              trail={<span className="muted small">{words.people(organisation.people)}</span>}
              open={{ onOpen: () => onChosen(organisation) }}
            />
          ))}
        </RowList>
      )}
      <Button variant="default" data-autofocus onClick={() => onChosen('new')}>
        {words.add}
      </Button>
    </div>
  );
}
