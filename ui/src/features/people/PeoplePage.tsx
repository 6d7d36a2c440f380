/** Everybody, by name, each with the sentence that says what happens next. Typing finds, without a click before it. */
import { TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

import { LinkTabs } from '@/components/LinkTabs';
import { Page } from '@/components/Page';
import { RowList } from '@/components/RowList';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { AddPerson } from './AddPerson';
import { NobodyYet } from './NobodyYet';
import { OrganisationsSheet } from './OrganisationsSheet';
import classes from './PeoplePage.module.css';
import { PersonRow } from './PersonRow';
import { SeveralPeople } from './SeveralPeople';
import { useTypedAnywhere } from './useTypedAnywhere';
import { usePeopleTabs, type PeopleTabPlaces } from './usePeopleTabs';
import { isCalled, isShown, type PeopleView } from './views';

export interface PeoplePageProps extends PeopleTabPlaces {
  view: PeopleView;
  /** The form for a new person stands open; it is a place of its own, so that everything can lead to it. */
  adding: boolean;
  hrefOf: (personId: string) => string;
  onAdd: () => void;
  onAdded: (personId: string) => void;
  onAddClosed: () => void;
  /** Opens how invoices go to an organisation. */
  onInvoices: (organisationId: string, name: string) => void;
}

type Sheet = 'several' | 'organisations' | null;

export function PeoplePage(props: PeoplePageProps) {
  const words = useMessages().people;
  const everybody = useRead('people.list', { archived: true });
  const [sheet, setSheet] = useState<Sheet>(null);
  if (everybody === undefined) return null;
  return (
    <>
      <Page
        title={words.title}
        primary={{ label: words.add, icon: IconPlus, onAct: props.onAdd }}
        more={[
          { label: words.addSeveral, onAct: () => setSheet('several') },
          { label: words.organisations, onAct: () => setSheet('organisations') },
        ]}
      >
        {everybody.length === 0 ? (
          <NobodyYet onSeveral={() => setSheet('several')} />
        ) : (
          <Listed people={everybody} {...props} />
        )}
      </Page>
      <AddPerson opened={props.adding} onClose={props.onAddClosed} onAdded={props.onAdded} />
      <SeveralPeople opened={sheet === 'several'} onClose={() => setSheet(null)} />
      <OrganisationsSheet
        opened={sheet === 'organisations'}
        onInvoices={(organisationId, name) => {
          setSheet(null);
          props.onInvoices(organisationId, name);
        }}
        onClose={() => setSheet(null)}
      />
    </>
  );
}

type ListedProps = PeoplePageProps & { people: NonNullable<ReturnType<typeof useRead<'people.list'>>> };

function Listed({ people, view, hrefOf, ...places }: ListedProps) {
  const words = useMessages().people;
  const [typed, setTyped] = useState('');
  const tabs = usePeopleTabs(places);
  const field = useTypedAnywhere();
  const inView = people.filter(({ status }) => isShown(view, status));
  const found = inView.filter(({ name }) => isCalled(name, typed));
  return (
    <>
      <div className={classes.bar}>
        <LinkTabs label={words.views.label} tabs={tabs} current={view} />
        <TextInput
          ref={field}
          className={classes.filter ?? ''}
          aria-label={words.filter}
          placeholder={words.filter}
          leftSection={<IconSearch className={classes.sign} aria-hidden="true" />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
        />
      </div>
      {found.length === 0 ? (
        <p className="muted" role="status">
          {inView.length === 0 ? words.noneInView[view] : words.noneByName(typed.trim())}
        </p>
      ) : (
        <RowList label={words.list}>
          {found.map((person) => (
            <PersonRow key={person.id} person={person} href={hrefOf(person.id)} />
          ))}
        </RowList>
      )}
    </>
  );
}
