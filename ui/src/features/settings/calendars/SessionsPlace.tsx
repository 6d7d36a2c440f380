/**
 * The one calendar that shows the coach's sessions, and what they are called there. Before the first of them leaves,
 * she reads what goes where.
 */
import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';

import type { AccountItem } from '@/bindings/AccountItem';
import type { CalendarItem } from '@/bindings/CalendarItem';
import type { Titles } from '@/bindings/Titles';
import { DecisionDialog } from '@/components/DecisionDialog';
import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import classes from './SessionsPlace.module.css';

export interface SessionsPlaceProps {
  accounts: readonly AccountItem[];
  onUsed: (accountId: string) => void;
}

interface Place {
  account: AccountItem;
  calendar: CalendarItem;
}

const nowhere = '';

export function SessionsPlace({ accounts, onUsed }: SessionsPlaceProps) {
  const words = useMessages().calendarAccounts.sessions;
  const use = useAct('calendars.use');
  const [asked, setAsked] = useState<Place | null>(null);
  const [titles, setTitles] = useState<Titles>('full');
  const places = accounts.flatMap((account) =>
    account.calendars.filter(({ readOnly }) => !readOnly).map((calendar) => ({ account, calendar })),
  );
  const now = places.find(({ calendar }) => calendar.carries);
  if (places.length === 0) return <p className="muted">{words.cannot}</p>;

  const save = async ({ account, calendar }: Place, wish: { carries: boolean; titles: Titles }) => {
    const outcome = await use.run({ calendarId: calendar.id, shades: calendar.shades, ...wish });
    if (outcome.ok) onUsed(account.id);
    return outcome.ok;
  };
  const choose = (id: string) => {
    const next = places.find(({ calendar }) => calendar.id === id);
    if (next !== undefined) {
      setTitles((now ?? next).calendar.titles);
      setAsked(next);
    } else if (now !== undefined) {
      void save(now, { carries: false, titles: now.calendar.titles });
    }
  };
  const yes = async () => {
    if (asked !== null && (await save(asked, { carries: true, titles }))) setAsked(null);
  };

  return (
    <div className={classes.place}>
      <Select
        label={words.choose}
        description={words.help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        disabled={use.busy}
        data={[{ value: nowhere, label: words.nowhere }, ...grouped(accounts, places)]}
        value={now?.calendar.id ?? nowhere}
        onChange={(id) => choose(id ?? nowhere)}
      />
      {now !== undefined && (
        <TitlesField
          titles={now.calendar.titles}
          onTitles={(next) => void save(now, { carries: true, titles: next })}
        />
      )}
      {asked !== null && (
        <DecisionDialog
          opened
          question={words.question(asked.calendar.name)}
          consequence={
            <div className={classes.place}>
              <p>{words.consequence(asked.account.whereabouts)}</p>
              <TitlesField titles={titles} onTitles={setTitles} />
            </div>
          }
          yes={words.yes}
          busy={use.busy}
          onYes={() => void yes()}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
}

const kinds: Titles[] = ['full', 'initials', 'busy'];

function TitlesField({ titles, onTitles }: { titles: Titles; onTitles: (titles: Titles) => void }) {
  const words = useMessages().calendarAccounts.sessions;
  return (
    <FormField label={words.titles} help={words.example[titles]}>
      <SegmentedControl
        aria-label={words.titles}
        data={kinds.map((value) => ({ value, label: words.titleChoices[value] }))}
        value={titles}
        onChange={onTitles}
      />
    </FormField>
  );
}

/** Under the name of their account, where there are several; two accounts may have one name. */
function grouped(accounts: readonly AccountItem[], places: readonly Place[]) {
  const names = [...new Set(accounts.map(({ name }) => name))];
  const groups = names
    .map((group) => ({
      group,
      items: places
        .filter(({ account }) => account.name === group)
        .map(({ calendar }) => ({ value: calendar.id, label: calendar.name })),
    }))
    .filter(({ items }) => items.length > 0);
  return groups.length === 1 ? (groups[0]?.items ?? []) : groups;
}
