/** Groups and workshops: how full each is, and where it stands in one sentence. */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { GroupItem } from '@/bindings/GroupItem';
import { EmptyState } from '@/components/EmptyState';
import { LinkTabs, type LinkTab } from '@/components/LinkTabs';
import { ListRow } from '@/components/ListRow';
import { Page } from '@/components/Page';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import type { GroupsAround } from './around';
import { GroupSheet } from './GroupSheet';

export interface GroupsPageProps extends GroupsAround {
  /** The views of people, of which this is one. */
  tabs: readonly LinkTab[];
  /** The form for a new group stands open; it is a place of its own, so that everything can lead to it. */
  adding: boolean;
  onAdd: () => void;
  onAddClosed: () => void;
}

export const groupsTab = 'groups';

export function GroupsPage({ tabs, adding, onAdd, onAddClosed, ...around }: GroupsPageProps) {
  const { people, groups: words } = useMessages();
  const groups = useRead('groups.list', { archived: true });
  const [chosen, setChosen] = useState<'new' | null>(null);
  if (groups === undefined) return null;
  const present = groups.filter(({ archived }) => !archived);
  const archived = groups.filter((group) => group.archived);
  const close = () => {
    setChosen(null);
    if (adding) onAddClosed();
  };
  return (
    <>
      <Page title={people.title} primary={{ label: words.add, icon: IconPlus, onAct: onAdd }}>
        <LinkTabs label={people.views.label} tabs={tabs} current={groupsTab} />
        {groups.length === 0 && (
          <EmptyState
            title={words.empty.title}
            sentence={words.empty.sentence}
            picture={<Sample />}
            act={{ label: words.add, onAct: () => setChosen('new') }}
          />
        )}
        {present.length > 0 && <Listed label={words.list} groups={present} {...around} />}
        {archived.length > 0 && (
          <Section title={words.archivedList}>
            <Listed label={words.archivedList} groups={archived} {...around} />
          </Section>
        )}
      </Page>
      <GroupSheet
        chosen={adding ? 'new' : chosen}
        onClose={close}
        onSaved={({ page }) => {
          setChosen(null);
          around.toGroup(page.item.id);
        }}
      />
    </>
  );
}

/** What will be here. */
function Sample() {
  const { list, empty } = useMessages().groups;
  const { circle, circleNow, circleSeats, evening, eveningNow, eveningSeats } = empty.sample;
  const rows = [
    { title: circle, sentence: circleNow, seats: circleSeats },
    { title: evening, sentence: eveningNow, seats: eveningSeats },
  ];
  return (
    <RowList label={list}>
      {rows.map(({ title, sentence, seats }) => (
        <ListRow
          key={title}
          title={title}
          detail={sentence}
          trail={<span className="muted small figures">{seats}</span>}
          open={{ href: '' }}
        />
      ))}
    </RowList>
  );
}

function Listed({
  label,
  groups,
  places,
}: { label: string; groups: readonly GroupItem[] } & Pick<GroupsAround, 'places'>) {
  const words = useMessages().groups;
  return (
    <RowList label={label}>
      {groups.map((group) => (
        <ListRow
          key={group.id}
          title={group.title}
          detail={group.sentence}
          trail={
            <span className="muted small figures">
              {[
                words.kinds[group.kind],
                group.seats,
                ...(group.waiting > 0 ? [words.waits(group.waiting)] : []),
              ].join(' · ')}
            </span>
          }
          open={{ href: places.group(group.id) }}
        />
      ))}
    </RowList>
  );
}
